// What was seen, as the API takes it.
import { now } from './api.js';
import * as queue from './queue.js';

/** 1 to 64 of A-Z a-z 0-9 . _ ~ - : a UUID. Outside https a browser has no randomUUID. */
export function newId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Notes something about someone: it is kept on this device first, then sent.
 * Answers { id, sent, help, problem }: sent is false as long as it is only kept here.
 */
export function note(actor, who, kind, ref, fields, language) {
  const evidence = {
    id: newId(),
    kind,
    ...(who.self ? {} : { learner: who.id }),
    at: now().toISOString(),
    channel: who.channel,
    pack: ref.pack,
    version: ref.version,
    item: ref.item,
    ...fields,
  };
  return queue.send(actor, evidence, language);
}

// Keeps what was seen on this device until the server has it. In order, in batches, sent again as often as needed: the
// server counts each id once. What the server refuses is set aside and holds nothing up.
import { Away, Refused, post } from './api.js';

const BATCH = 50;
const AGAIN_AFTER = 5_000;

let actor = null;
let memory = null;
let sending = null;
const outcomes = new Map();
const listeners = new Set();
const state = { away: false, signedOut: false };

/** Begins for the person who is signed in, with what an earlier visit left. */
export function open(actorId) {
  actor = actorId;
  addEventListener('online', () => flush());
  setInterval(() => waiting().length > 0 && flush(), AGAIN_AFTER);
  flush();
}

/** Keeps one message, tries to send all, and answers what became of it. */
export async function send(message) {
  write(waitingKey(), [...waiting(), message]);
  await flush();
  // It may have been added while an earlier batch was on its way.
  if (waiting().some(kept => kept.id === message.id) && !state.away && !state.signedOut) {
    await flush();
  }
  const outcome = outcomes.get(message.id);
  outcomes.delete(message.id);
  return { id: message.id, sent: false, help: null, problem: null, ...outcome };
}

/** What is kept here and not yet with the server. */
export function waiting() {
  return readList(waitingKey());
}

/** What the server refused. */
export function aside() {
  return readList(asideKey());
}

export function forgetAside() {
  write(asideKey(), []);
  tell();
}

/** Forgets everything of this person on this device. */
export function wipe() {
  memory = null;
  try {
    localStorage.removeItem(waitingKey());
    localStorage.removeItem(asideKey());
  } catch {
    // No storage, nothing to wipe.
  }
  tell();
}

/** Whether the last attempt found no server, or a session that is over. */
export function situation() {
  return { ...state, waiting: waiting().length > 0, aside: aside().length > 0 };
}

/** Calls back at once and after every change. Answers how to stop. */
export function watch(listener) {
  listeners.add(listener);
  listener(situation());
  return () => listeners.delete(listener);
}

/** Sends what is kept. One at a time, over all tabs where the browser can tell them. */
export function flush() {
  sending ??= oneTab(sendAll).finally(() => {
    sending = null;
    tell();
  });
  return sending;
}

function oneTab(work) {
  return navigator.locks ? navigator.locks.request(`inclusion-queue-${actor}`, work) : work();
}

async function sendAll() {
  let size = BATCH;
  for (let batch = waiting().slice(0, size); batch.length > 0; batch = waiting().slice(0, size)) {
    try {
      const { receipts } = await post('evidence', { items: batch });
      state.away = false;
      state.signedOut = false;
      done(receipts);
      if (!batch.some(message => receipts.some(receipt => receipt.id === message.id))) {
        return;
      }
      size = BATCH;
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        state.away = problem instanceof Away;
        return;
      }
      // About the sender and not about what is sent: all of it waits.
      if (problem.status === 401 || problem.status === 403 || problem.status === 429) {
        state.signedOut = problem.status === 401;
        state.away = problem.status !== 401;
        return;
      }
      state.away = false;
      // The whole batch was refused: find out which one is at fault.
      if (size > 1) {
        size = 1;
      } else {
        done([{ id: batch[0].id, status: 'REFUSED', problem: problem.problem }]);
      }
    }
  }
}

function done(receipts) {
  const refused = new Map();
  const handled = new Set();
  for (const receipt of receipts) {
    const kept = receipt.status === 'STORED' || receipt.status === 'DUPLICATE';
    handled.add(receipt.id);
    outcomes.set(receipt.id, { sent: kept, help: receipt.help ?? null, problem: kept ? null : receipt.problem ?? {} });
    if (!kept) {
      refused.set(receipt.id, receipt.problem);
    }
  }
  const now = waiting();
  if (refused.size > 0) {
    write(asideKey(), [...aside(), ...now.filter(message => refused.has(message.id))]);
  }
  write(waitingKey(), now.filter(message => !handled.has(message.id)));
  tell();
}

function tell() {
  const now = situation();
  listeners.forEach(listener => listener(now));
}

function waitingKey() {
  return `inclusion.waiting.${actor}`;
}

function asideKey() {
  return `inclusion.aside.${actor}`;
}

function readList(key) {
  try {
    return memory?.[key] ?? JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
}

function write(key, list) {
  try {
    if (list.length === 0) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(list));
    }
    if (memory) {
      delete memory[key];
    }
  } catch {
    // A browser that keeps nothing: it lives as long as this page.
    memory = { ...memory, [key]: list };
  }
}

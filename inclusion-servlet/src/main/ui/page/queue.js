// Keeps what was seen on this device until the server has it: in order, in batches, sent again as often as needed, since the
// server counts each id once. What is sent when is decided in sending.js; what is kept where, in kept.js.
import { Away, Refused, SignedOut, Stale, post } from './api.js';
import { inTime } from './in-time.js';
import * as kept from './kept.js';
import * as machine from './sending.js';

const LAST = 'inclusion.actor';
const ERASED = 'inclusion.erased';

/** @type {machine.Sender} */
let sender = machine.NOBODY;

/** The language of the page that sent last. */
let spoken = 'fr';
/** Whether this tab could note whom it is open for. */
let isNoted = false;
let begun = false;
/** @type {Promise<void> | null} */
let sending = null;
/** What became of messages that somebody waits for, by id. */
const outcomes = new Map();
const listeners = new Set();
const erasing = new Set();

// ——— whose messages

/** Begins for the person who is signed in, with what an earlier visit left. */
export function open(actorId) {
  if (sender.here && sender.actor === actorId) {
    return;
  }
  if (!begun) {
    begun = true;
    addEventListener('online', () => flush());
    addEventListener('storage', changedByAnotherTab);
    setInterval(() => machine.isDue(sender, performance.now()) && waiting().length > 0 && flush(), machine.AGAIN_AFTER);
  }
  sender = machine.opened(sender, actorId);
  try {
    sessionStorage.setItem(LAST, actorId);
    isNoted = true;
  } catch {
    // A browser that keeps nothing keeps no message either.
    isNoted = false;
  }
  flush();
}

/** Her visit is over: nothing more is kept or sent until somebody is here. What was kept for her stays, in hand too. */
export function close() {
  sender = machine.closed(sender);
  tell();
}

/** An actor left this device: her messages in hand are dropped, and this page no longer knows who she was. */
export function forget(actorId) {
  kept.dropInHand(actorId);
  sender = machine.forgotten(sender, actorId);
  tell();
}

/** Opens for the last actor of this tab, where nobody can say who is signed in. */
export function openAsBefore() {
  let before = sender.actor;
  try {
    before ??= sessionStorage.getItem(LAST);
  } catch {
    // As above.
  }
  if (!sender.here && before) {
    open(before);
  }
}

/** Whose messages are kept here, as long as she is here; else null. */
export function openFor() {
  return sender.here ? sender.actor : null;
}

/** Whether this tab is still open for this page's actor, after the browser had put the page by; true where the tab cannot tell. */
export function isHersInThisTab() {
  return !isNoted || sessionStorage.getItem(LAST) === sender.actor;
}

/** Whether the last answer said that the visit is over. */
export function visitIsOver() {
  return sender.signedOut;
}

/** Why what is kept here has not left: the visit is over, the page is old, or the server could note nothing; empty while no network is the reason. */
export function whyKept() {
  return sender.signedOut ? '.signed-out' : sender.stale ? '.stale' : sender.answered ? '.busy' : '';
}

/** Whether the last answer said that this page has to be loaded again. */
export function isStale() {
  return sender.stale;
}

// ——— what is kept

/** Whether something lives in this page alone, where the browser keeps nothing. */
export function isInHand() {
  return kept.isInHand(sender.actor);
}

/** Whether anything of anybody is kept here. */
export function keepsAnything() {
  return kept.keepsAnything();
}

/** What is kept here and not yet with the server, the first kept first. */
export function waiting() {
  return kept.waitingOf(sender.actor);
}

/** How many texts are kept here and are not saved. */
export function drafts() {
  return kept.drafts(sender.actor);
}

/** What the server refused. */
export function aside() {
  return kept.asideOf(sender.actor);
}

export function forgetAside() {
  kept.dropAside(sender.actor);
  tell();
}

/** Forgets everything of this person on this device. */
export function wipe() {
  // Said in the storage as well: other tabs hear of its changes in their order, and of everything else sooner or later.
  tellOtherTabs(sender.actor);
  kept.dropAll(sender.actor);
  tell();
}

function tellOtherTabs(erased) {
  try {
    localStorage.setItem(ERASED, erased);
    localStorage.removeItem(ERASED);
  } catch {
    // No storage: nothing of hers is in it.
  }
}

/** Calls back with the actor whose messages another tab is about to erase. */
export function whenErased(listener) {
  erasing.add(listener);
}

/** What waited here was erased, or sent. */
function changedByAnotherTab({ key, newValue }) {
  if (key === ERASED) {
    erasing.forEach(listener => newValue && listener(newValue));
  } else if (waiting().length === 0) {
    sender = machine.emptied(sender);
    tell();
  }
}

/**
 * What listeners are told: whether the last attempt found no server, or one that answered and could note nothing, a visit that is over, or a page that has to be loaded again; and whether
 * this actor has messages here.
 */
function situation() {
  const { actor, here, away, answered, signedOut, stale } = sender;
  return {
    away,
    answered,
    signedOut,
    stale,
    open: here,
    waiting: kept.hasWaiting(actor),
    aside: kept.hasAside(actor),
    inHand: kept.isInHand(actor),
  };
}

/** Calls back at once and after every change. Answers how to stop. */
export function watch(listener) {
  listeners.add(listener);
  listener(situation());
  return () => listeners.delete(listener);
}

function tell() {
  const now = situation();
  listeners.forEach(listener => listener(now));
}

// ——— what is sent

/**
 * Keeps one message of an actor's, tries to send all, and answers what became of it, or after a while that it is kept. An answer's words
 * are in the language of the page that sent last.
 */
export async function send(actorId, message, language) {
  if (!sender.here || actorId !== sender.actor) {
    throw new SignedOut();
  }
  spoken = language ?? spoken;
  kept.add(actorId, message);
  await inTime(sendWith(message));
  const outcome = outcomes.get(message.id) ?? byAnotherTab(actorId, message.id);
  outcomes.delete(message.id);
  return { id: message.id, ...outcome };
}

/** What became of a message that no answer here tells of: another tab may have sent it along with its own, or it still waits. */
function byAnotherTab(actorId, id) {
  const hasLeft = sender.here && actorId === sender.actor && !kept.isWaiting(actorId, id);
  const refused = hasLeft && kept.isAside(actorId, id);
  return { sent: hasLeft && !refused, help: null, problem: refused ? {} : null };
}

async function sendWith(message) {
  await flush();
  // A message that was added while a batch was on its way is not in that batch.
  if (kept.isWaiting(sender.actor, message.id) && !sender.away && !sender.signedOut && !sender.stale) {
    await flush();
  }
}

/** Sends what is kept. Only one tab sends at a time, where the browser has locks. */
export function flush() {
  if (!sender.here) {
    return Promise.resolve();
  }
  sending ??= oneTab(sendAll).finally(() => {
    sending = null;
    tell();
  });
  return sending;
}

/** A page in a frame of another site is denied locks where it is denied storage: no other tab can have what it keeps. */
function oneTab(work) {
  let underLock;
  return navigator.locks?.request(`inclusion-queue-${sender.actor}`, () => (underLock = work())).catch(() => underLock ?? work()) ?? work();
}

async function sendAll() {
  const { actor } = sender;
  let goesOn = follow(machine.begun(sender, performance.now()));
  for (let batch = machine.nextBatch(sender, waiting()); goesOn && batch.length > 0; batch = machine.nextBatch(sender, waiting())) {
    goesOn = follow(await answered(actor, batch));
  }
}

/** @returns {Promise<machine.Outcome>} */
async function answered(actor, batch) {
  const moment = () => ({ now: performance.now(), chance: Math.random() });
  try {
    const receipts = await receiptsOf(actor, batch);
    return machine.received(sender, { actor, batch, receipts }, moment());
  } catch (problem) {
    return machine.failed(sender, { actor, batch, failure: failureOf(problem) }, moment());
  }
}

/** Evidence travels in batches. A message with an address of its own travels alone, and was stored where nothing refused it. */
async function receiptsOf(actor, batch) {
  const { address, ...body } = batch[0];
  if (address) {
    await post(address, body, spoken, actor);
    return [{ id: body.id, status: 'STORED' }];
  }
  return (await post('evidence/batch', { items: batch }, spoken, actor)).receipts;
}

/** @returns {machine.Failure} */
function failureOf(problem) {
  if (problem instanceof Away) {
    return { kind: 'away', later: problem.later, answered: problem.answered };
  }
  if (problem instanceof Stale) {
    return { kind: 'stale' };
  }
  if (problem instanceof Refused) {
    return { kind: 'refused', status: problem.status, problem: problem.problem };
  }
  return { kind: problem instanceof SignedOut ? 'signed-out' : 'unforeseen' };
}

/** Does what an answer asks for, and answers whether the next batch follows. */
function follow({ sender: next, verdicts, goesOn }) {
  sender = next;
  for (const { id, ...outcome } of verdicts) {
    outcomes.set(id, outcome);
    if (outcome.sent) {
      kept.dropWaiting(sender.actor, id);
    } else {
      kept.setAside(sender.actor, id);
    }
  }
  if (verdicts.length > 0) {
    tell();
  }
  return goesOn;
}

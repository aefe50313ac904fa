// Keeps what was seen on this device until the server has it. In order, in batches, sent again as often as needed: the
// server counts each id once. What the server refuses is set aside and holds nothing up. Every message has a key of its
// own in the storage, so that two tabs never write over each other.
import { Away, Refused, SignedOut, post } from './api.js';
import { inTime } from './in-time.js';

const BATCH = 50;
const AGAIN_AFTER = 5_000;
/** Who is told again and again that her visit is over asks less and less often: each request may keep a host's visit alive. */
const AGAIN_AT_THE_LATEST = 5 * 60_000;
const LAST = 'inclusion.actor';
const ERASED = 'inclusion.erased';

/** Whose messages are kept here: who is signed in, or was until her visit ended. */
let actor = null;
/** Whether she is signed in, as far as this page knows. */
let here = false;
/** Whether this tab could note whom it is open for. */
let isNoted = false;
let begun = false;
let sending = null;
let added = 0;
/** A server with too much to do said when to come again: nothing is sent before. By the clock that nobody sets. */
let notBefore = 0;
/** How long nothing is sent by itself, and until when. */
let pause = 0;
let pausedUntil = 0;
const outcomes = new Map();
const listeners = new Set();
const erasing = new Set();
const state = { away: false, signedOut: false };
/** Where a browser keeps nothing: as long as this page lives. */
const inHand = new Map();

/** Begins for the person who is signed in, with what an earlier visit left. */
export function open(actorId) {
  if (here && actor === actorId) {
    return;
  }
  if (!begun) {
    begun = true;
    addEventListener('online', () => flush());
    addEventListener('storage', changedByAnotherTab);
    setInterval(() => performance.now() >= pausedUntil && waiting().length > 0 && flush(), AGAIN_AFTER);
  }
  actor = actorId;
  here = true;
  state.signedOut = false;
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
  here = false;
  state.away = false;
  state.signedOut = true;
  tell();
}

/** She left this device: nothing of hers stays in hand, and who it was is not known any more. */
export function forget(actorId) {
  const hers = [prefix('waiting', actorId), prefix('aside', actorId)];
  [...inHand.keys()].filter(key => hers.some(one => key.startsWith(one))).forEach(key => inHand.delete(key));
  if (actor === actorId) {
    actor = null;
    here = false;
  }
  tell();
}

/** What waited here was erased, or sent. */
function changedByAnotherTab({ key, newValue }) {
  if (key === ERASED) {
    erasing.forEach(listener => newValue && listener(newValue));
  } else if (waiting().length === 0) {
    state.away = false;
    state.signedOut &&= !here;
    tell();
  }
}

/** Calls back with whose everything another tab erased, before this tab finds it gone. */
export function whenErased(listener) {
  erasing.add(listener);
}

/** Where nobody can say who is signed in: for whom this tab was open before it was loaded again. */
export function openAsBefore() {
  let before = actor;
  try {
    before ??= sessionStorage.getItem(LAST);
  } catch {
    // As above.
  }
  if (!here && before) {
    open(before);
  }
}

/** Whose messages are kept here, as long as she is here; else null. */
export function openFor() {
  return here ? actor : null;
}

/** Whether nobody left this tab, nor came after her, while this page was put by; true where the tab cannot tell. */
export function isHersInThisTab() {
  return !isNoted || sessionStorage.getItem(LAST) === actor;
}

/** Whether the last that was heard is that her visit is over. */
export function visitIsOver() {
  return state.signedOut;
}

/** Whether something lives in this page alone, where the browser keeps nothing. */
export function isInHand() {
  return keys('waiting').some(key => inHand.has(key));
}

/** Whether anything of anybody is kept here. */
export function keepsAnything() {
  return allKeys().some(key => key.startsWith('inclusion.waiting.'));
}

/** Keeps one message of an actor's, tries to send all, and answers what became of it, or after a while that it is kept. */
export async function send(actorId, message) {
  if (!here || actorId !== actor) {
    throw new SignedOut();
  }
  const moment = Date.now().toString(36).padStart(9, '0');
  const turn = (added++).toString(36).padStart(4, '0');
  keep(`${prefix('waiting')}${moment}.${turn}.${message.id}`, message);
  await inTime(sendWith(message));
  const outcome = outcomes.get(message.id);
  outcomes.delete(message.id);
  // Another tab that was at work may have sent it along with its own; what the server said of it is said there.
  const byAnother = !outcome && here && actorId === actor && keysOf(message.id).length === 0;
  const refused = byAnother && keys('aside').includes(asideKey(message.id));
  return { id: message.id, sent: byAnother && !refused, help: null, problem: refused ? {} : null, ...outcome };
}

/** Where a message waits: in one place, or nowhere any more. */
function keysOf(id) {
  return keys('waiting').filter(key => key.endsWith(`.${id}`));
}

function asideKey(id) {
  return `${prefix('aside')}${id}`;
}

async function sendWith(message) {
  await flush();
  // It may have been added while an earlier batch was on its way.
  if (waiting().some(kept => kept.id === message.id) && !state.away && !state.signedOut) {
    await flush();
  }
}

/** What is kept here and not yet with the server, the first kept first. */
export function waiting() {
  return keys('waiting').map(read).filter(Boolean);
}

/** What the server refused. */
export function aside() {
  return keys('aside').map(read).filter(Boolean);
}

export function forgetAside() {
  keys('aside').forEach(drop);
  tell();
}

/** Forgets everything of this person on this device. */
export function wipe() {
  // Said in the storage as well: other tabs hear of its changes in their order, and of everything else sooner or later.
  tellOtherTabs(actor);
  [...keys('waiting'), ...keys('aside')].forEach(drop);
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

/** Whether the last attempt found no server, or a visit that is over; and what is kept for whom this page knows. */
function situation() {
  const kept = keys('waiting');
  return { ...state, open: here, waiting: kept.length > 0, aside: keys('aside').length > 0, inHand: isInHand() };
}

/** Calls back at once and after every change. Answers how to stop. */
export function watch(listener) {
  listeners.add(listener);
  listener(situation());
  return () => listeners.delete(listener);
}

/** Sends what is kept. One at a time, over all tabs where the browser can tell them. */
export function flush() {
  if (!here) {
    return Promise.resolve();
  }
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
  if (performance.now() < notBefore) {
    state.away = true;
    return;
  }
  const sender = actor;
  let size = BATCH;
  for (let batch = waiting().slice(0, size); batch.length > 0; batch = waiting().slice(0, size)) {
    try {
      const { receipts } = await post('evidence', { items: batch }, 'fr', sender);
      if (sender !== actor) {
        return;
      }
      state.away = false;
      state.signedOut = false;
      pause = 0;
      done(receipts);
      if (!batch.some(message => receipts.some(receipt => receipt.id === message.id))) {
        return;
      }
      size = BATCH;
    } catch (problem) {
      // About the sender or the way, and not about what is sent: all of it waits.
      if (!(problem instanceof Refused) || problem.status === 403) {
        state.signedOut = problem instanceof SignedOut;
        state.away = !state.signedOut;
        pause = problem instanceof Away ? 0 : Math.min(Math.max(2 * pause, AGAIN_AFTER), AGAIN_AT_THE_LATEST);
        pausedUntil = performance.now() + pause;
        if (problem instanceof Away) {
          // Not all at the same moment: as long again at the most.
          notBefore = performance.now() + problem.later * 1_000 * (1 + Math.random());
        }
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
  for (const receipt of receipts) {
    const kept = receipt.status === 'STORED' || receipt.status === 'DUPLICATE';
    outcomes.set(receipt.id, { sent: kept, help: receipt.help ?? null, problem: kept ? null : (receipt.problem ?? {}) });
    for (const key of keysOf(receipt.id)) {
      if (!kept) {
        keep(asideKey(receipt.id), read(key));
      }
      drop(key);
    }
  }
  tell();
}

function tell() {
  const now = situation();
  listeners.forEach(listener => listener(now));
}

function prefix(list, whose = actor) {
  return `inclusion.${list}.${whose}/`;
}

function keys(list) {
  return allKeys()
    .filter(key => key.startsWith(prefix(list)))
    .sort();
}

function allKeys() {
  return [...storedKeys(), ...inHand.keys()];
}

function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return inHand.get(key) ?? JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(key, message) {
  try {
    localStorage.setItem(key, JSON.stringify(message));
  } catch {
    inHand.set(key, message);
  }
}

function drop(key) {
  inHand.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // No storage: it was in hand.
  }
}

// Sending as a state machine: who may send, what is sent next, and what an answer does. Values come in, values go out. This file
// knows no network, no clock and no storage: the queue says what is kept, what was answered, and what time it is.

/** So many messages travel together. */
export const BATCH = 50;
/** After so many milliseconds it is tried again. */
export const AGAIN_AFTER = 5_000;
/** Who is told again and again that her visit is over asks less and less often: each request may keep a host's visit alive. */
const AGAIN_AT_THE_LATEST = 5 * 60_000;
/** Who has sent as much as one may in a day asks so seldom until the next day begins. */
const DAY_IS_FULL = 10 * 60_000;

/**
 * For whom this page keeps and sends: `actor` is signed in if `here`, else was until her visit ended. `away`: the last attempt found
 * no server, or one that could note nothing: then something `answered`, and the network is there; `signedOut`: it found a visit that is over; `stale`: it found a page that has to be loaded again. `size`: how many messages the next batch has. Nothing is sent before
 * `notBefore`, as a server with too much to do asked; nothing is sent by itself before `pausedUntil`, after a pause of `pause`.
 * @typedef {{
 *   actor: string | null, here: boolean, away: boolean, answered: boolean, signedOut: boolean, stale: boolean, size: number, notBefore: number, pause: number, pausedUntil: number
 * }} Sender
 *
 * A message as it is kept and sent; its sender chose the id.
 * @typedef {{ id: string, [field: string]: unknown }} Message
 *
 * What the server says of one message.
 * @typedef {{ id: string, status: string, help?: string | null, problem?: { type?: string } }} Receipt
 *
 * What becomes of a message. One that was `sent` is dropped here, another one is set aside and holds nothing up.
 * @typedef {{ id: string, sent: boolean, help: string | null, problem: object | null }} Verdict
 *
 * Why a batch had no receipts: no server, or one that cannot help now (`answered`; `later`: come again after so many seconds), a visit that is over, a page that has to be loaded
 * again, a refusal of what was sent (or of the sender, with the status 403), or something unforeseen.
 * @typedef {{ kind: 'away', later: number, answered?: boolean } | { kind: 'signed-out' } | { kind: 'stale' } | { kind: 'refused', status: number, problem?: object } | { kind: 'unforeseen' }} Failure
 *
 * What an answer does: the sender from then on, a verdict for each message that has one, and whether the next batch follows at once.
 * @typedef {{ sender: Sender, verdicts: Verdict[], goesOn: boolean }} Outcome
 */

/** @type {Readonly<Sender>} */
export const NOBODY = Object.freeze({
  actor: null,
  here: false,
  away: false,
  answered: false,
  signedOut: false,
  stale: false,
  size: BATCH,
  notBefore: 0,
  pause: 0,
  pausedUntil: 0,
});

/**
 * Somebody is signed in.
 * @param {Sender} sender
 * @param {string} actor
 * @returns {Sender}
 */
export function opened(sender, actor) {
  return { ...sender, actor, here: true, signedOut: false };
}

/**
 * Her visit is over. Nothing more is kept or sent for her until she is here again; what was kept for her stays.
 * @param {Sender} sender
 * @returns {Sender}
 */
export function closed(sender) {
  return { ...sender, here: false, away: false, signedOut: true, stale: false };
}

/**
 * An actor left this device.
 * @param {Sender} sender
 * @param {string} actor
 * @returns {Sender}
 */
export function forgotten(sender, actor) {
  return sender.actor === actor ? { ...sender, actor: null, here: false } : sender;
}

/**
 * Nothing waits any more: another tab sent or erased what was kept.
 * @param {Sender} sender
 * @returns {Sender}
 */
export function emptied(sender) {
  return { ...sender, away: false, signedOut: sender.signedOut && !sender.here, stale: false };
}

/**
 * Whether something is sent by itself at a moment.
 * @param {Sender} sender
 * @param {number} now
 */
export function isDue({ here, pausedUntil }, now) {
  return here && now >= pausedUntil;
}

/**
 * Sending begins, with batches of full size; or does not, where the server asked to wait: then `goesOn` is false.
 * @param {Sender} sender
 * @param {number} now
 * @returns {Outcome}
 */
export function begun(sender, now) {
  const goesOn = now >= sender.notBefore;
  return { sender: { ...sender, size: BATCH, away: sender.away || !goesOn }, verdicts: [], goesOn };
}

/**
 * What is sent next: the first messages kept, up to one that has an address of its own; that one travels alone.
 * @param {Sender} sender
 * @param {Message[]} waiting
 */
export function nextBatch({ size }, waiting) {
  const alone = waiting.findIndex(({ address }) => address);
  return waiting.slice(0, alone < 0 ? size : Math.min(size, alone || 1));
}

/**
 * The server answered with receipts. A batch of which it says nothing is not sent again at once. Messages over the quota of the day
 * have no verdict: they wait here, and go on their way tomorrow.
 * @param {Sender} sender
 * @param {{ actor: string, batch: Message[], receipts: Receipt[] }} answer
 * @param {{ now: number, chance: number }} moment `chance`, from 0 to 1, keeps devices from coming back at the same moment
 * @returns {Outcome}
 */
export function received(sender, { actor, batch, receipts }, { now, chance }) {
  if (actor !== sender.actor) {
    return { sender, verdicts: [], goesOn: false };
  }
  const reached = { ...sender, away: false, answered: false, signedOut: false, stale: false, pause: 0, size: BATCH };
  const decided = receipts.filter(receipt => !isOverQuota(receipt));
  const full = decided.length < receipts.length;
  return {
    sender: full ? { ...reached, away: true, answered: true, notBefore: now + DAY_IS_FULL * (1 + chance) } : reached,
    verdicts: decided.map(verdictOf),
    goesOn: !full && batch.some(message => receipts.some(receipt => receipt.id === message.id)),
  };
}

/** @param {Receipt} receipt */
function isOverQuota({ status, problem }) {
  return status === 'REFUSED' && problem?.type === 'urn:inclusion:problem:over-quota';
}

/**
 * There were no receipts. Where that is about the sender or about the way, all messages wait. Where the server refused a whole
 * batch, its messages are sent one by one, to find the one at fault.
 * @param {Sender} sender
 * @param {{ actor: string, batch: Message[], failure: Failure }} answer
 * @param {{ now: number, chance: number }} moment `chance`, from 0 to 1, keeps devices from coming back at the same moment
 * @returns {Outcome}
 */
export function failed(sender, { actor, batch, failure }, { now, chance }) {
  if (actor !== sender.actor) {
    return { sender, verdicts: [], goesOn: false };
  }
  if (failure.kind !== 'refused' || failure.status === 403 || failure.status === 429) {
    return { sender: waits(sender, failure, now, chance), verdicts: [], goesOn: false };
  }
  const reached = { ...sender, away: false, answered: false, stale: false };
  return sender.size > 1
    ? { sender: { ...reached, size: 1 }, verdicts: [], goesOn: true }
    : { sender: reached, verdicts: [verdictOf({ id: batch[0].id, status: 'REFUSED', problem: failure.problem })], goesOn: true };
}

function waits(sender, failure, now, chance) {
  const signedOut = failure.kind === 'signed-out';
  const stale = failure.kind === 'stale';
  const pause = failure.kind === 'away' ? 0 : Math.min(Math.max(2 * sender.pause, AGAIN_AFTER), AGAIN_AT_THE_LATEST);
  // As long again at the most.
  const notBefore = failure.kind === 'away' ? now + failure.later * 1_000 * (1 + chance) : sender.notBefore;
  const answered = failure.kind !== 'away' || failure.answered === true;
  return { ...sender, signedOut, stale, away: !signedOut && !stale, answered, pause, pausedUntil: now + pause, notBefore };
}

/**
 * @param {Receipt} receipt
 * @returns {Verdict}
 */
function verdictOf({ id, status, help, problem }) {
  const sent = status === 'STORED' || status === 'DUPLICATE' || status === 'ERASED';
  return { id, sent, help: help ?? null, problem: sent ? null : (problem ?? {}) };
}

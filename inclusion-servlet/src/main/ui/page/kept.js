// Messages on this device. Each has a key of its own in the storage, so that two tabs never write over each other. Where a browser
// keeps nothing, a message lives in this page alone: it is in hand.

/** @typedef {import('./sending.js').Message} Message */

const WAITING = 'waiting';
const ASIDE = 'aside';
/** What a helper writes and has not saved: `author/draft.js`. */
const DRAFT = 'draft';

/** @type {Map<string, Message>} */
const inHand = new Map();
let added = 0;

/** Keeps a message of an actor's. It is sent after those that were kept before. */
export function add(actor, message) {
  const moment = Date.now().toString(36).padStart(9, '0');
  const turn = (added++).toString(36).padStart(4, '0');
  keep(`${prefix(WAITING, actor)}${moment}.${turn}.${message.id}`, message);
}

/**
 * What waits to be sent, the first kept first.
 * @returns {Message[]}
 */
export function waitingOf(actor) {
  return messages(WAITING, actor);
}

/**
 * What the server refused.
 * @returns {Message[]}
 */
export function asideOf(actor) {
  return messages(ASIDE, actor);
}

export function hasWaiting(actor) {
  return keys(WAITING, actor).length > 0;
}

export function hasAside(actor) {
  return keys(ASIDE, actor).length > 0;
}

export function isWaiting(actor, id) {
  return waitingKeys(actor, id).length > 0;
}

export function isAside(actor, id) {
  return keys(ASIDE, actor).includes(asideKey(actor, id));
}

export function setAside(actor, id) {
  waitingKeys(actor, id).forEach(key => keep(asideKey(actor, id), read(key)));
  dropWaiting(actor, id);
}

export function dropWaiting(actor, id) {
  waitingKeys(actor, id).forEach(drop);
}

export function dropAside(actor) {
  keys(ASIDE, actor).forEach(drop);
}

/** How many texts of an actor's are not saved. */
export function drafts(actor) {
  return keys(DRAFT, actor).length;
}

export function dropAll(actor) {
  keys(WAITING, actor).forEach(drop);
  keys(DRAFT, actor).forEach(drop);
  dropAside(actor);
}

/** Lets go of what lives in this page alone. */
export function dropInHand(actor) {
  const hers = [prefix(WAITING, actor), prefix(ASIDE, actor)];
  [...inHand.keys()].filter(key => hers.some(one => key.startsWith(one))).forEach(key => inHand.delete(key));
}

/** Whether something of an actor's that waits lives in this page alone. */
export function isInHand(actor) {
  return keys(WAITING, actor).some(key => inHand.has(key));
}

/** Whether anything of anybody waits on this device. */
export function keepsAnything() {
  return allKeys().some(key => key.startsWith(`inclusion.${WAITING}.`));
}

function messages(list, actor) {
  return keys(list, actor)
    .map(read)
    .filter(message => message !== null);
}

function prefix(list, actor) {
  return `inclusion.${list}.${actor}/`;
}

/** Where a message waits: under one key, or under none any more. */
function waitingKeys(actor, id) {
  return keys(WAITING, actor).filter(key => key.endsWith(`.${id}`));
}

function asideKey(actor, id) {
  return `${prefix(ASIDE, actor)}${id}`;
}

function keys(list, actor) {
  const start = prefix(list, actor);
  return allKeys()
    .filter(key => key.startsWith(start))
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

/** @returns {Message | null} */
function read(key) {
  try {
    return inHand.get(key) ?? JSON.parse(localStorage.getItem(key) ?? 'null');
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
    // No storage: the message was in hand.
  }
}

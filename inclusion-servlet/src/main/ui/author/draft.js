// A draft of a lesson on this device: what is written and not saved yet, off-line too. It is a lesson, and never something about a person. It goes
// when it is saved, when the helper throws it away or leaves, and after seven days.
import { now } from '../page/api.js';

/** @typedef {import('./leaflet.js').Leaflet} Leaflet */

/** Erased with everything else when somebody leaves: `page/kept.js`. */
const PREFIX = 'inclusion.draft.';

/** In milliseconds: seven days. */
const KEPT = 7 * 24 * 3_600_000;

/** What begins the keys of one helper in one structure, since a device may be shared. */
function ofHelper(element) {
  return `${PREFIX}${element.me.id}/${element.at}/`;
}

/**
 * Keeps what is written, with what was sent and not answered.
 * @param {import('./author.js').Author} element
 * @param {Leaflet} leaflet
 */
export function keepDraft(element, leaflet) {
  const { id, lost, isApart } = leaflet;
  write(ofHelper(element) + id, { id, lost, isApart, said: leaflet.said(), keptAt: now().getTime() });
}

/**
 * It is saved, or thrown away.
 * @param {import('./author.js').Author} element
 * @param {string} id of the lesson
 */
export function dropDraft(element, id) {
  remove(ofHelper(element) + id);
}

/**
 * The drafts of this helper in this structure, the latest first. Those that are seven days old go, whoever wrote them.
 * @param {import('./author.js').Author} element
 * @returns {{ id: string, lost: any, isApart: boolean, said: any, keptAt: number }[]}
 */
export function keptDrafts(element) {
  const oldest = now().getTime() - KEPT;
  keys().forEach(key => {
    const draft = read(key);
    if (!draft || !(draft.keptAt > oldest)) {
      remove(key);
    }
  });
  return keys()
    .filter(key => key.startsWith(ofHelper(element)))
    .map(read)
    .sort((one, other) => other.keptAt - one.keptAt);
}

function keys() {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Where a browser keeps nothing, or has no room, the page alone keeps it. */
function write(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    remove(key);
  }
}

function remove(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

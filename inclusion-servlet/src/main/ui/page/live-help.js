// Live help, as far as every page knows it: whether this tab is in a session, and where in the content the page is. All else is a
// script of its own, which is loaded when somebody helps on the telephone: most visits never need it.
import { html, nothing } from 'lit';
import { scriptOf } from './later.js';
import { choice } from './parts.js';
import { refreshAll } from './together.js';

/** Under these this tab keeps the id of its session, and nothing else of it: signed in, and with a card. */
const BY_ACCOUNT = 'inclusion.helped';
const BY_CARD = 'inclusion.helped-by-card';

/**
 * Where a page is. `ref` names a step or a tour; `anchor` a stop of it; `state` is SHOWN, BEGUN or SUCCEEDED. Of a lesson `blocks`
 * answers its blocks in their order; of a practice site `tour` names the tour whose stops are looked for on the page.
 * @typedef {{
 *   ref: { pack: string, version: string, item: string }, anchor?: string | null, state?: 'SHOWN' | 'BEGUN' | 'SUCCEEDED',
 *   blocks?: () => HTMLElement[], tour?: string | null, stops?: import('../inclusion.d.ts').Stop[]
 * }} Place
 */

/** @type {Place | null} */
let place = null;

/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * What the script of live help says of the session: whether a helper is let in, whether the end is still being said, how high the band
 * stands over the page, what she answered last to whether a success is noted, in words, or nothing, and how she ends it at leaving. A
 * practice site says what to call once she has answered or the help is over.
 */
export const liveHelp = { isTogether: false, saysFarewell: false, height: 0, answer: '', changed: () => {}, leave: () => {} };

/**
 * The page says where it is. Nothing leaves unless a helper is let in.
 * @param {Place} next
 */
export function tellPlace(next) {
  place = next;
  listeners.forEach(listener => listener());
}

export function placeNow() {
  return place;
}

/** @param {() => void} listener is called when the page is somewhere else. Answers how to stop. */
export function watchPlace(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The session of this tab; null where there is none. */
export function sessionOf(card) {
  try {
    return sessionStorage.getItem(card ? BY_CARD : BY_ACCOUNT);
  } catch {
    return inHand;
  }
}

/**
 * Where a browser keeps nothing, the session lives in this page alone.
 * @type {string | null}
 */
let inHand = null;

/** Keeps the session of this tab, or forgets it with null. */
export function keepSession(card, session) {
  inHand = session;
  try {
    const key = card ? BY_CARD : BY_ACCOUNT;
    if (session === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, session);
    }
  } catch {
    // It stays in hand.
  }
  refreshAll();
}

/** The button that begins it, on every page of hers. */
export function askedOnTheTelephone(element) {
  const card = element.cardSigns();
  const isFree = sessionOf(card) === null && element.localName !== 'inclusion-helped';
  return isFree
    ? choice(element.say('helped-by-telephone'), () => element.goLater('helped', card ? { code: card } : {}), {
        kind: 'plain',
        picture: 'people',
      })
    : nothing;
}

/** The band that says who is with her; nothing where nobody is. */
export function band(element) {
  if (sessionOf(element.cardSigns()) === null && !liveHelp.saysFarewell) {
    return nothing;
  }
  scriptOf('together/together').catch(() => addEventListener('online', () => element.requestUpdate(), { once: true }));
  return html`<inclusion-band .page=${element} .code=${element.cardSigns()} theme=${element.theme ?? nothing} lang=${element.language}></inclusion-band>`;
}

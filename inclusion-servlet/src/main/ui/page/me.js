// Who is signed in, and what a tab remembers until it is closed.
import { forgetRead, get } from './api.js';
import { meetsIn } from './dates.js';
import * as queue from './queue.js';

/**
 * @typedef {{
 *   id: string, name: string | null, roles: string[], structures: string[], structureNames: Record<string, string>, today: string, zone?: string, rooms?: string[], calledBack?: boolean
 * }} Actor
 */

/** @type {Promise<Actor> | null} */
let asked = null;

/** Who is signed in. Asked once a page, and again where that did not work. */
export function me() {
  if (!asked) {
    const question = get('me', 'fr').then(
      who => {
        // Who left meanwhile is not let in again by an answer that comes late.
        if (asked === question) {
          queue.open(who.id);
          meetsIn(who.zone);
        }
        return who;
      },
      problem => {
        if (asked === question) {
          asked = null;
        }
        throw problem;
      },
    );
    asked = question;
  }
  return asked;
}

/** Forgets who is signed in. The next request asks anew; until then nothing is kept or sent for that person. */
export function forgetMe() {
  asked = null;
  queue.close();
  forgetRead();
}

/** What a tab remembers of one person's way, until it is closed: kept for this actor about this person. */
export function remember(actor, person, what, value) {
  const key = `inclusion.${what}.${actor}.${person}`;
  try {
    if (value === null) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify(value));
    }
  } catch {
    // A browser that keeps nothing: the page goes on with what it has in hand.
  }
}

/** Forgets what a tab remembers of one person's way. */
export function forgetPerson(actor, person) {
  forgetKeys(key => key.endsWith(`.${actor}.${person}`));
}

/** Forgets what a tab remembers, of everybody. */
export function forgetTab() {
  forgetKeys(() => true);
}

function forgetKeys(isMeant) {
  try {
    Object.keys(sessionStorage)
      .filter(key => key.startsWith('inclusion.') && isMeant(key))
      .forEach(key => sessionStorage.removeItem(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function remembered(actor, person, what) {
  try {
    return JSON.parse(sessionStorage.getItem(`inclusion.${what}.${actor}.${person}`) ?? 'null');
  } catch {
    return null;
  }
}

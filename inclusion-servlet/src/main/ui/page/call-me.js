// "Rappelez-moi": its views are a script of their own, which is fetched ahead, so that she can ask without network as well.
import { html, nothing } from 'lit';
import { newId } from './evidence.js';
import { inTime } from './in-time.js';
import { scriptOf } from './later.js';
import { choice, choices } from './parts.js';
import { send, waiting } from './queue.js';
import { addWords } from './words.js';

/** What that script uses of this one, so that nothing is loaded a second time. */
const SHARED = { addWords, choice, choices, html, inTime, newId, nothing, send, waiting };

/**
 * @typedef {typeof SHARED} Shared
 *
 * What a call is about: a step of a pack, a disagreement, a wish, or nothing in particular; `title` names it.
 * @typedef {{ about: 'STEP' | 'DISAGREEMENT' | 'WISH' | 'NEWS', pack?: string, item?: string, title?: string }} Topic
 */

/** @type {() => Promise<import('../followup/call-me.js').Pages>} */
const pages = () => scriptOf('followup/call-me', SHARED);

/** The view in which she asks to be called, about what the element shows. */
export async function callMe(element) {
  return (await pages()).callMe(element);
}

/**
 * The view after a disagreement: whether they talk about it again.
 * @param {import('./element.js').InclusionElement} element
 * @param {Topic} topic
 * @param {import('./parts.js').Act} back
 */
export async function talkAbout(element, topic, back) {
  return (await pages()).talkAbout(element, topic, back);
}

export function fetchAhead() {
  if (navigator.onLine) {
    pages().catch(() => {});
  }
}

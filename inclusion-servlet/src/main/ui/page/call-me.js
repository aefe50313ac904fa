// "Rappelez-moi": its views are a script of their own, which is fetched ahead, so that she can ask without network as well.
import { scriptOf } from './later.js';
import { send, waiting, whyKept } from './queue.js';

/**
 * What a call is about: a step of a pack, a disagreement, a wish, or nothing in particular; `title` names it.
 * @typedef {{ about: 'STEP' | 'DISAGREEMENT' | 'WISH' | 'NEWS', pack?: string, item?: string, title?: string }} Topic
 */

/** The queue of this page is handed on: where a host bundles this script, that one has a queue of its own, which nobody has opened. */
const queue = { send, waiting, whyKept };

/** @typedef {typeof queue} Queue */

/** @type {() => Promise<typeof import('../followup/call-me.js')>} */
const pages = () => scriptOf('followup/call-me');

/** The view in which she asks to be called, about what the element shows. */
export async function callMe(element) {
  return (await pages()).callMe(element, queue);
}

/**
 * The view after a disagreement: whether they talk about it again.
 * @param {import('./element.js').InclusionElement} element
 * @param {Topic} topic
 * @param {import('./parts.js').Act} back
 */
export async function talkAbout(element, topic, back) {
  return (await pages()).talkAbout(element, topic, back, queue);
}

export function fetchAhead() {
  if (navigator.onLine) {
    pages().catch(() => {});
  }
}

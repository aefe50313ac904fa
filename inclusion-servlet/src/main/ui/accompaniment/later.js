// The pages on which a helper notes an accompaniment are a script of their own, which is loaded when they are opened.
import { html, nothing } from 'lit';
import { Refused } from '../page/api.js';
import { newId } from '../page/evidence.js';
import { scriptOf } from '../page/later.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { SCALE, wordsOf } from '../step/helped.js';

/** What that script uses of this one, so that nothing is loaded a second time. */
const SHARED = { addWords, choice, choices, html, newId, nothing, Refused, SCALE, wordsOf };

/**
 * @typedef {typeof SHARED} Shared
 * @typedef {import('../page/element.js').InclusionElement} InclusionElement
 */

/** @type {() => Promise<import('./accompaniment.js').Pages>} */
const pages = () => scriptOf('accompaniment/accompaniment', SHARED);

/**
 * The view in which a helper notes what was done with the person.
 * @param {InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function accompaniment(element, back) {
  return (await pages()).accompaniment(element, back);
}

/**
 * The view in which a helper notes what was done with somebody on another day.
 * @param {InclusionElement} element
 * @param {{ learner: string, name: string }} person
 * @param {import('../page/parts.js').Act} back
 */
export async function otherDay(element, person, back) {
  return (await pages()).otherDay(element, person, back);
}

/**
 * The view in which a helper notes a workshop.
 * @param {InclusionElement} element
 * @param {{ learner: string, name: string }[]} people who is with the helper today
 * @param {import('../page/parts.js').Act} back
 */
export async function workshop(element, people, back) {
  return (await pages()).workshop(element, people, back);
}

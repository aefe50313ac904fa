// The pages on which a helper notes an accompaniment are a script of their own, which is loaded when they are opened.
import { scriptOf } from '../page/later.js';

/** @typedef {import('../page/element.js').InclusionElement} InclusionElement */

/** @returns {Promise<typeof import('./accompaniment.js')>} */
const pages = () => scriptOf('accompaniment/accompaniment');

/**
 * The view that closes a meeting: what happened is said, and noted if she agrees.
 * @param {InclusionElement} element
 * @param {import('./closing.js').Ways} ways
 */
export async function closing(element, ways) {
  return (await pages()).closing(element, ways);
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

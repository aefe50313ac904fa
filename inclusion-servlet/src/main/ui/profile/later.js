// The page of all that is noted is a script of its own, which is loaded when it is opened.
import { scriptOf } from '../page/later.js';

/**
 * The view of all that is noted.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('./noted.js').Ways} ways
 */
export async function noted(element, ways) {
  /** @type {typeof import('./noted.js')} */
  const pages = await scriptOf('profile/noted');
  return pages.noted(element, ways);
}

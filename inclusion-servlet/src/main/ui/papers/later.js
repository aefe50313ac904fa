// The page of the papers that a wish needs is a script of its own, which is loaded when it is opened.
import { scriptOf } from '../page/later.js';

/**
 * The view of the papers.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function papers(element, back) {
  /** @type {typeof import('./papers.js')} */
  const pages = await scriptOf('papers/papers');
  return pages.papers(element, back);
}

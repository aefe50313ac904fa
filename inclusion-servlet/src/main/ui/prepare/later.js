// The pages from which a workshop is prepared are a script of their own, which is loaded when they are opened.
import { scriptOf } from '../page/later.js';

/**
 * The paths, with the workshop and the lessons of each.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function prepare(element, back) {
  /** @type {typeof import('./prepare.js')} */
  const pages = await scriptOf('prepare/prepare');
  return pages.prepare(element, back);
}

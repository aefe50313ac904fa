// The page of the papers that a wish needs is a script of its own, which is loaded when it is opened.
import { html, nothing } from 'lit';
import { scriptOf } from '../page/later.js';
import { choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';

/** What that script uses of this one, so that nothing is loaded a second time. */
const SHARED = { addWords, choices, html, nothing, paperLink };

/** @typedef {typeof SHARED} Shared */

/**
 * The view of the papers.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function papers(element, back) {
  /** @type {import('./papers.js').Pages} */
  const pages = await scriptOf('papers/papers', SHARED);
  return pages.papers(element, back);
}

// The pages on which a helper proposes a path are a script of their own, which is loaded when they are opened.
import { html } from 'lit';
import { scriptOf } from '../page/later.js';
import { choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';

/** What that script uses of this one, so that nothing is loaded a second time. */
const SHARED = { addWords, choice, choices, html, yesNo };

/** @typedef {typeof SHARED} Shared */

/**
 * The paths that may be proposed.
 * @param {import('../helper/helper.js').Helper} element
 */
export async function propose(element) {
  /** @type {import('./propose.js').Pages} */
  const pages = await scriptOf('propose/propose', SHARED);
  return pages.propose(element);
}

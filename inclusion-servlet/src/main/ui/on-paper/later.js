// The pages of questions that are answered on paper are a script of their own, which is loaded when they are opened.
import { html, nothing } from 'lit';
import { scriptOf } from '../page/later.js';
import { choice, choices } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { paperLink } from '../paper/link.js';
import { fieldsOf, itemOf } from '../questions/asking.js';

/** What that script uses of this one, so that nothing is loaded a second time. */
const SHARED = { addWords, choice, choices, fieldsOf, html, itemOf, nothing, paperLink };

/** @typedef {typeof SHARED} Shared */

/** @returns {Promise<import('./on-paper.js').Pages>} */
const pages = () => scriptOf('on-paper/on-paper', SHARED);

/** Where the paper's questions are, and where its answers are entered. */
export async function onPaper(element) {
  return (await pages()).onPaper(element);
}

/** The paper's questions as one form. */
export async function form(element) {
  return (await pages()).form(element);
}

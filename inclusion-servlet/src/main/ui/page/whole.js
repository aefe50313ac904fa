// Words that hold together: no line ends inside "Wi-Fi", nor inside an address that fits on a line. A longer address ends a line after
// a point or a slash.
import { html } from 'lit';

/** A word with a hyphen or a point in it, with the quotation marks around it. */
const HELD = /((?:[«“]\u00a0?)?\S*[\p{L}\p{N}][.-][\p{L}\p{N}]\S*(?:\u00a0»[.,;:!?]*)?)/u;

const PART = /(?<=[./])(?=[^./])/u;

/**
 * A text of a lesson, with the words that hold together. Its characters stay as they are.
 * @param {string} text
 */
export function whole(text) {
  return HELD.test(text) ? text.split(HELD).map((part, index) => (index % 2 === 1 ? held(part) : part)) : text;
}

function held(word) {
  return html`<span class="whole">${word.split(PART).map(part => html`<span class="whole">${part}</span>`)}</span>`;
}

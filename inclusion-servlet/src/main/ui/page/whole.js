// Words that hold together: no line ends inside "Wi-Fi", or inside an address, as long as the word fits on a line.
import { html } from 'lit';

const HELD = /(\S*[\p{L}\p{N}][.-][\p{L}\p{N}]\S*)/u;

/**
 * A text of a lesson, with the words that hold together. Its characters stay as they are.
 * @param {string} text
 */
export function whole(text) {
  return HELD.test(text)
    ? text.split(HELD).map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part))
    : text;
}

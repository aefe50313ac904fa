// A part of a long page, folded until somebody opens it. On paper everything is open (together.js).
import { html } from 'lit';

/**
 * @param {import('./element.js').InclusionElement} element
 * @param {import('./parts.js').Piece} title
 * @param {import('./parts.js').Piece} body
 * @param {boolean} [open] whether it begins open
 */
export function fold(element, title, body, open = false) {
  return html`<details class="fold" ?open=${open}><summary>${element.heading(title)}</summary>${body}</details>`;
}

// A part of a long page, folded until somebody opens it. On paper everything is open (together.js).
import { html } from 'lit';

/**
 * @param {import('./element.js').InclusionElement} element
 * @param {import('./parts.js').Piece} title
 * @param {import('./parts.js').Piece} body
 */
export function fold(element, title, body) {
  return html`<details class="fold"><summary>${element.heading(title)}</summary>${body}</details>`;
}

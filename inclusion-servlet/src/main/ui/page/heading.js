// A heading, whose level the host chose.
import { nothing } from 'lit';
import { html, literal } from 'lit/static-html.js';

const HEADINGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

/**
 * A heading of a level: heading(3, 'Pourquoi'). A view's own takes the focus, and is the part `heading`.
 * @param {number} level
 * @param {import('./parts.js').Piece} text
 * @param {{ lang?: string, appearance?: string, focusable?: boolean }} [more]
 */
export function heading(level, text, { lang, appearance, focusable = false } = {}) {
  const tag = HEADINGS[Math.min(Math.max(level, 1), HEADINGS.length) - 1];
  return html`<${tag} class=${appearance ?? nothing} lang=${lang ?? nothing} tabindex=${focusable ? '-1' : nothing} part=${focusable ? 'heading' : nothing}>${text}</${tag}>`;
}

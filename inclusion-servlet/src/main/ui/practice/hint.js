// What is not yet right in a form: said beside its field, which is marked, and has the focus.
import { html, nothing } from 'lit';

/**
 * A hint and the field it is about, by its id.
 * @typedef {{ field: string, text: string }} Hint
 */

/** @param {Hint | null} hint */
export function hintFor(hint, field) {
  return hint && hint.field === field ? html`<p class="note" id="hint">${hint.text}</p>` : nothing;
}

/** The value of `aria-invalid`. */
export function marked(hint, field) {
  return hint?.field === field ? 'true' : nothing;
}

/** The value of `aria-describedby`: the hint first, then the field's own help. */
export function describedBy(hint, field, help = '') {
  return [hint?.field === field ? 'hint' : '', help].filter(Boolean).join(' ') || nothing;
}

/** Where the focus goes: to the field, or to the first answer of a group. */
export function focusOf(hint) {
  return hint ? `#${hint.field}:is(input, select, textarea, button), #${hint.field} :is(input, button)` : undefined;
}

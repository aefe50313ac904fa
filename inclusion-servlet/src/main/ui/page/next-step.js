// The step that follows, why, and one press into its exercise.
import { html, nothing } from 'lit';
import { choice, choices } from './parts.js';

/**
 * @param {import('./element.js').InclusionElement} element
 * @param {{ step: any, reason: any }} next
 * @param {(step: any) => unknown} goes leads into the exercise
 */
export function nextStep(element, { step, reason }, goes) {
  if (!step) {
    return nothing;
  }
  return html`<section class="card next">
    ${element.heading(element.taught(step.title, step.language))}
    <p>${reason.sentence} ${element.taught(step.why, step.language)}</p>
    ${element.who.self ? element.otherLanguage('other-language', step.language) : nothing}
    ${choices(choice(element.tell('result.try'), () => goes(step), { kind: 'main', picture: 'hand' }))}
  </section>`;
}

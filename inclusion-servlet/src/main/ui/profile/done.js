// What was done with her, as helpers noted it afterwards: accompaniments and workshops.
import { html, nothing } from 'lit';
import { fold } from '../page/fold.js';

/** @typedef {{ id: string, sentence: string, name: string | null }} Noted */

/**
 * What was done with her, among other things that are noted; nothing where nothing was noted.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {{ accompaniments: Noted[], workshops: Noted[] }} all
 */
export function doneWithHer(element, { accompaniments, workshops }) {
  const done = [...accompaniments, ...workshops];
  return done.length === 0
    ? nothing
    : fold(
        element,
        element.say('all-noted.done'),
        html`<ul class="plain-list">${done.map(
          ({ sentence, name }) => html`<li class="card">
            <p>${sentence}</p>
            ${name ? html`<p class="small">${element.say('history.by', { name })}</p>` : nothing}
          </li>`,
        )}</ul>`,
      );
}

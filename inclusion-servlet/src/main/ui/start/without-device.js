// Nothing to learn with: where something can be used or borrowed, and what is done without. No question, and nothing is noted.
import { html } from 'lit';
import { choice, choices } from '../page/parts.js';
import { isThere } from '../page/slots.js';

/** The step that says how a matter is settled on paper, by telephone or at a desk. */
const WITHOUT = { path: 'mon-equipement', step: 'faire-sans-appareil' };

/**
 * @param {import('./start.js').Start} element
 * @param {{ id: string }[]} paths
 * @param {() => unknown} back
 */
export function withoutDevice(element, paths, back) {
  const isTaught = paths.some(({ id }) => id === WITHOUT.path);
  return {
    title: element.say('without.title'),
    back: { act: back },
    body: html`<p class="lead">${element.say('without.text')}</p>
      <ul>${['paper', 'with', 'place'].map(key => html`<li>${element.say(`without.${key}`)}</li>`)}</ul>
      ${choices(
        isThere(element, 'place')
          ? choice(element.say('without.places'), () => element.goLater('places'), { picture: 'place', kind: 'main' })
          : '',
        isTaught ? choice(element.say('without.read'), () => element.go('step', WITHOUT), { picture: 'book' }) : '',
      )}
      <p>${element.say('without.human')}</p>`,
  };
}

// What she said she wants to do, how she would learn it and with what: among all that is noted of her, in the words she chose.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';
import { fold } from '../page/fold.js';
import { deviceKey } from '../start/device-key.js';

/**
 * @typedef {{ text: string, way: string, device: string, ownDevice: boolean, network: string, at: string }} Wish
 */

/**
 * Her latest wish, folded as the other parts are; nothing where she has said none.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {Wish | null} wish
 */
export function wished(element, wish) {
  if (!wish) {
    return nothing;
  }
  const said = [`how.${wish.way}`, deviceKey(wish), `told.network.${wish.network}`];
  return fold(
    element,
    element.tell('all-noted.wish'),
    html`<p class="lead">${element.taught(wish.text)}</p>
      <ul>${said.map(key => html`<li>${element.say(key)}</li>`)}</ul>
      <p class="small">${day(wish.at, element.language)}</p>`,
  );
}

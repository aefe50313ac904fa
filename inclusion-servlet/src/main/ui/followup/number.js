// The number of somebody to call: a link for a telephone, and the number to read for everybody; the host may know none.
import { html } from 'lit';
import { way as link } from '../page/parts.js';

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} number empty where the host knows none
 */
export function toCall(element, number) {
  if (number === '') {
    return html`<p class="note lead">${element.say('calls.no-number')}</p>`;
  }
  const dialled = number.replace(/[^+\d]/g, '');
  return dialled
    ? link(element.say('calls.call', { number }), `tel:${dialled}`, { kind: 'main', picture: 'phone' })
    : html`<p class="note lead">${number}</p>`;
}

// A number to call: a link for a telephone, and the number to read for everybody.
import { way } from '../page/parts.js';

/**
 * @param {{ say: (key: string, values: object) => string }} page
 * @param {string} number as a person reads it
 */
export function toCall(page, number) {
  const label = page.say('site.call', { number });
  const dialled = number.replace(/[^+\d]/g, '');
  return dialled ? way(label, `tel:${dialled}`, { kind: 'quiet', picture: 'phone' }) : label;
}

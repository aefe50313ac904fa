// Which rooms fill the slots of her own page, in the order in which they stand there.
import { promises } from '../followup/at-home.js';
import { needed } from '../papers/at-home.js';
import { places } from '../place/at-home.js';

/** @typedef {import('../page/slots.js').Slot<(element: import('./path.js').Path) => unknown>} Slot */

/** The other pages of hers. @type {Slot} */
export const HOME = [
  ['followup', promises],
  ['place', places],
];

/** What belongs to her wish. @type {Slot} */
export const WISH = [['paper', needed]];

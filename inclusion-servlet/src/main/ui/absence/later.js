// The pages about acting in somebody's absence are a script of their own, which is loaded when they are opened: most visits never need it.
import { nothing } from 'lit';
import { fold } from '../page/fold.js';
import { scriptOf } from '../page/later.js';

/** @typedef {import('../page/element.js').InclusionElement} InclusionElement */

/** @returns {Promise<typeof import('./absence.js')>} */
const pages = () => scriptOf('absence/absence');

/**
 * The view of all that may be done, and was done, in her absence.
 * @param {InclusionElement} element
 * @param {import('../page/parts.js').Act} back
 */
export async function absence(element, back) {
  return (await pages()).absence(element, back);
}

/**
 * Mandates and acts among other things that are noted, folded as those are; nothing where there are none.
 * @param {InclusionElement} element
 * @param {import('./shown.js').Absence} all
 * @param {() => unknown} anew
 */
export async function amongWhatIsNoted(element, all, anew) {
  if (all.mandates.length + all.acts.length === 0) {
    return nothing;
  }
  const { shownAbsence } = await pages();
  return fold(element, element.tell('absence.title'), shownAbsence(element, all, anew, 2));
}

// The right to act in her absence, among what is known of her.
import { choice } from '../page/parts.js';
import { absence } from './later.js';

/** @param {import('../helper/helper.js').Helper} element */
export function inHerAbsence(element) {
  return choice(element.say('with.absence'), () => absence(element, () => element.withHer()), { picture: 'clock' });
}

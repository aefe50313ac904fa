// The card for home, among what follows a meeting.
import { choice } from '../page/parts.js';
import { cards } from './cards.js';

/** @param {import('../helper/helper.js').Helper} element */
export function card(element) {
  return choice(element.say('with.card'), () => cards(element, () => element.withHer()), { picture: 'file' });
}

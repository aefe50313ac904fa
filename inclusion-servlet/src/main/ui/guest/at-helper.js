// Whom she invited, among what follows a meeting.
import { choice } from '../page/parts.js';

/** @param {import('../helper/helper.js').Helper} element */
export function guests(element) {
  return choice(element.say('with.guests'), () => element.goLater('guests'), { picture: 'people' });
}

// Where she finds help near her, among what follows a meeting.
import { choice } from '../page/parts.js';

/** @param {import('../helper/helper.js').Helper} element */
export function places(element) {
  const postcode = element.remembered('postcode') ?? undefined;
  return choice(element.say('with.places'), () => element.goLater('places', { postcode }), { picture: 'place' });
}

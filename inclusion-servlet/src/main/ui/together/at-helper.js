// Live help, while the two are on the telephone.
import { choice } from '../page/parts.js';
import { seesTogether } from '../telephone/sees-together.js';

/** @param {import('../helper/helper.js').Helper} element */
export function sees(element) {
  return element.who.channel === 'TELEPHONE'
    ? choice(element.say('with.together', { name: element.who.first }), () => seesTogether(element), { picture: 'phone' })
    : '';
}

// What referrals bring to the helper's pages: the third of the four actions, what arrived here, and what waits of hers.
import { choice } from '../page/parts.js';

/** @typedef {import('../helper/helper.js').Helper} Helper */

/** @param {Helper} element */
export function refer(element) {
  return choice(element.say('with.referrals'), () => element.goLater('referrals'), { picture: 'road' });
}

/** @param {Helper} element */
export function arrived(element) {
  return choice(element.counted('counter.arrived', element.arrived), () => element.goLater('arrived'), { picture: 'people' });
}

/**
 * She came from elsewhere and nobody answered there, or nobody there answered for ten days.
 * @param {Helper} element
 */
export function waits(element) {
  const open = element.referrals.filter(({ direction, ended, silent }) => !ended && (direction === 'RECEIVED' || silent));
  const said = ({ direction, where, reason, sentence }) =>
    `${element.say(direction === 'RECEIVED' ? 'waits.arrived' : 'waits.silent', { where, reason: reason.words })} ${sentence}`;
  return { sentences: open.map(said), opens: () => element.goLater('referrals') };
}

// What promises bring to the helper's pages: whom to call, who calls her, and a promise that is due.
import { scriptOf } from '../page/later.js';
import { choice } from '../page/parts.js';

/** @typedef {import('../helper/helper.js').Helper} Helper */

/** @param {Helper} element */
export function calls(element) {
  return choice(element.counted('counter.calls', element.toCall), () => element.goLater('calls'), { picture: 'phone' });
}

/** @param {Helper} element */
export function promises(element) {
  return choice(element.say('with.promises'), () => element.goLater('promises'), { picture: 'phone' });
}

/** @param {Helper} element */
export function waits(element) {
  const due = element.promises.filter(({ status }) => status === 'DUE');
  return { sentences: due.map(({ sentence }) => sentence), opens: () => element.goLater('promises') };
}

/**
 * The page for somebody of whom there was no news.
 * @param {Helper} element
 * @param {object} person
 */
export async function news(element, person) {
  return (await scriptOf('followup/followup')).news(element, person);
}

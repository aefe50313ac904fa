// What the notes of accompaniments bring to the helper's pages: the closing of a meeting, a workshop, and another day.
import { choice } from '../page/parts.js';
import { workshop } from './later.js';

export { closing, otherDay } from './later.js';

/** @typedef {import('../helper/helper.js').Helper} Helper */

/**
 * With those of today by name, or with their number alone; a workshop is one of a structure.
 * @param {Helper} element
 */
export function workshops(element) {
  const people = () =>
    element.list
      .filter(one => one.today)
      .map(one => ({ learner: one.learner, name: [element.nameOf(one), element.apart(one)].filter(Boolean).join(', ') }));
  return element.me.structures.length > 0
    ? choice(element.say('counter.workshop'), () => workshop(element, people(), () => element.people()), { picture: 'workshop' })
    : '';
}

/** @param {Helper} element */
export function otherDays(element) {
  return choice(element.say('counter.other-day'), () => element.toOtherDay(), { picture: 'clock' });
}

// The papers that her wish needs, among what follows a meeting.
import { choice } from '../page/parts.js';
import { papers } from './later.js';

/** @param {import('../helper/helper.js').Helper} element */
export function needed(element) {
  return element.wish ? choice(element.say('with.papers'), () => papers(element, () => element.herPage()), { picture: 'file' }) : '';
}

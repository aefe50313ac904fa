// The papers that her wish needs, on her own page.
import { choice } from '../page/parts.js';
import { papers } from './later.js';

/** @param {import('../path/path.js').Path} element */
export function needed(element) {
  return element.wish
    ? choice(element.say('path.papers'), () => papers(element, () => element.open()), { kind: 'quiet', picture: 'file' })
    : '';
}

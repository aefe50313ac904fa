// Who calls her, and when, on her own page.
import { choice } from '../page/parts.js';

/** @param {import('../path/path.js').Path} element */
export function promises(element) {
  return choice(element.tell('path.promises'), () => element.goLater('promises'), { kind: 'quiet', picture: 'calendar' });
}

// Where she finds help near her, on her own page.
import { choice } from '../page/parts.js';

/** @param {import('../path/path.js').Path} element */
export function places(element) {
  return choice(element.tell('path.places'), () => element.goLater('places'), { kind: 'quiet', picture: 'place' });
}

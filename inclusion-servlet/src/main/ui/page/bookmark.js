// Where she stopped, so that she finds it again. It is a kindness: when it does not work, nobody is disturbed.
import { post } from './api.js';

let last = Promise.resolve();

/** Keeps a place in an item, one after the other; null: she has finished it. */
export function keepPlace(element, item, place) {
  const address = element.hers('bookmarks');
  const { language, me } = element;
  last = last.then(() => post(address, { item, place }, language, me?.id)).catch(() => {});
  return last;
}

/** Once all that was said is kept: before one asks where she stopped. */
export function placesKept() {
  return last;
}

// Where a learner stopped, so that she can go on from there. A failure is not told: going on is a kindness, and no promise.
import { post } from './api.js';

let last = Promise.resolve();

/** Keeps a bookmark at an anchor of an item; null where she has finished the item. Requests go out one after the other. */
export function keepBookmark(element, item, anchor) {
  const address = element.hers('bookmarks');
  const { language, me } = element;
  last = last.then(() => post(address, { item, anchor }, language, me?.id)).catch(() => {});
  return last;
}

/** A promise that all bookmarks are kept. Await it before asking where she stopped. */
export function bookmarksKept() {
  return last;
}

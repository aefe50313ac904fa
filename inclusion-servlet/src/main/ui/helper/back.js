// The browser's own "back" on the helper's page leads one view back, and only from the list of people to the page before. An entry of the
// history is added for it, with the page's address and the page's state.
import { WITHIN } from '../page/back.js';

/**
 * The address at which the entry was added.
 * @type {string | null}
 */
let address = null;

/** Whether the history has just gone back from our entry to the page's own. */
export function isBack() {
  return location.href === address && !history.state?.[WITHIN];
}

/** Adds our entry, unless the history stands at it. */
export function guard() {
  address = location.href;
  if (!history.state?.[WITHIN]) {
    history.pushState({ ...history.state, [WITHIN]: true }, '');
  }
}

// The browser's own "back" while a helper is with a person. It leads one view back within the meeting: an entry of the history is added
// for it, with the page's address and the page's state.
const MARK = 'inclusionMeeting';

/**
 * The address at which the entry was added.
 * @type {string | null}
 */
let address = null;

/** Whether the history has just gone back from our entry to the page's own. */
export function isBack() {
  return location.href === address && !history.state?.[MARK];
}

/** Adds our entry, unless the history stands at it. */
export function guard() {
  address = location.href;
  if (!history.state?.[MARK]) {
    history.pushState({ ...history.state, [MARK]: true }, '');
  }
}

// What the script of all pages shares with this one. It is there before the first page of this script is made.

/** @type {import('./later.js').Shared['choice']} */
export let choice;
/** @type {import('./later.js').Shared['choices']} */
export let choices;
/** @type {import('./later.js').Shared['html']} */
export let html;
/** @type {import('./later.js').Shared['yesNo']} */
export let yesNo;

/** @param {import('./later.js').Shared} shared */
export function share(shared) {
  ({ choice, choices, html, yesNo } = shared);
}

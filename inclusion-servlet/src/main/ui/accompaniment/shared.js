// What the script of all pages shares with this one. It is there before the first page of this script is made.

/** @type {import('./later.js').Shared['choice']} */
export let choice;
/** @type {import('./later.js').Shared['choices']} */
export let choices;
/** @type {import('./later.js').Shared['html']} */
export let html;
/** @type {import('./later.js').Shared['newId']} */
export let newId;
/** @type {import('./later.js').Shared['nothing']} */
export let nothing;
/** @type {import('./later.js').Shared['SCALE']} */
export let SCALE;
/** @type {import('./later.js').Shared['wordsOf']} */
export let wordsOf;

/** @type {import('./later.js').Shared['Refused']} */
export let Refused;

/** @param {import('./later.js').Shared} shared */
export function share(shared) {
  ({ choice, choices, html, newId, nothing, Refused, SCALE, wordsOf } = shared);
}

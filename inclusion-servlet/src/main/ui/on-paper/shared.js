// What the script of all pages shares with this one. It is there before the first page of this script is made.

/** @type {import('./later.js').Shared['choice']} */
export let choice;
/** @type {import('./later.js').Shared['choices']} */
export let choices;
/** @type {import('./later.js').Shared['fieldsOf']} */
export let fieldsOf;
/** @type {import('./later.js').Shared['html']} */
export let html;
/** @type {import('./later.js').Shared['itemOf']} */
export let itemOf;
/** @type {import('./later.js').Shared['nothing']} */
export let nothing;
/** @type {import('./later.js').Shared['paperLink']} */
export let paperLink;

/** @param {import('./later.js').Shared} shared */
export function share(shared) {
  ({ choice, choices, fieldsOf, html, itemOf, nothing, paperLink } = shared);
}

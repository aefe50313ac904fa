// What the script of all pages shares with this one. It is there before the first view of this script is made.

/** @type {import('./structure.js').Shared['asides']} */
export let asides;
/** @type {import('./structure.js').Shared['block']} */
export let block;
/** @type {import('./structure.js').Shared['choice']} */
export let choice;
/** @type {import('./structure.js').Shared['choices']} */
export let choices;
/** @type {import('./structure.js').Shared['day']} */
export let day;
/** @type {import('./structure.js').Shared['handOver']} */
export let handOver;
/** @type {import('./structure.js').Shared['html']} */
export let html;
/** @type {import('./structure.js').Shared['live']} */
export let live;
/** @type {import('./structure.js').Shared['nothing']} */
export let nothing;
/** @type {import('./structure.js').Shared['now']} */
export let now;
/** @type {import('./structure.js').Shared['paperLink']} */
export let paperLink;
/** @type {import('./structure.js').Shared['sentences']} */
export let sentences;

/** @param {import('./structure.js').Shared} shared */
export function share(shared) {
  ({ asides, block, choice, choices, day, handOver, html, live, nothing, now, paperLink, sentences } = shared);
}

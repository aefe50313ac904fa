/** Nobody waits longer at a button for a slow line. */
const NOT_LONGER = 4_000;

/** What comes of something, or undefined where that takes too long; it goes on. */
export function inTime(work) {
  return Promise.race([work, new Promise(resolve => setTimeout(resolve, NOT_LONGER))]);
}

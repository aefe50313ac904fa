/** Nobody waits longer at a button for a slow line. */
const NOT_LONGER = 4_000;

/** The result of a promise; undefined after four seconds, while the work goes on. */
export function inTime(work) {
  return Promise.race([work, new Promise(resolve => setTimeout(resolve, NOT_LONGER))]);
}

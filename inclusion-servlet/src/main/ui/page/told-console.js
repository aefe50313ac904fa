// What stands in the way, for whoever looks into the browser's console: one line, again when it changes. The page says it calmly.

/** @type {Record<'away' | 'busy' | 'over' | 'stale', (address: string, how: string) => string>} */
const LINES = {
  away: address => `${address} has no answer: the network is away`,
  busy: (address, how) => `${address} was answered ${how}: the network is there, and the server cannot help just now`,
  over: (address, how) => `${address} was answered ${how}: the visit is over, and the host wants to know again who this is`,
  stale: address =>
    `${address} was answered 403, though the visit goes on: the host's CSRF token is missing or old. Hand it over with <meta name="inclusion-header"> or configure({ headers })`,
};

/** What was said last, and of which answer. */
let last = '';

/**
 * Says what stands in the way of a request.
 * @param {keyof typeof LINES} what
 * @param {URL} asked
 * @param {string} [how] what was answered
 */
export function tellConsole(what, asked, how = '') {
  if (`${what} ${how}` !== last) {
    last = `${what} ${how}`;
    console.warn(`inclusion: ${LINES[what](asked.pathname, how)}`);
  }
}

/** Nothing stands in the way any more. */
export function isWell() {
  last = '';
}

// What she said last, as her helper reads it: an answer stands until something is asked anew, or she is on another page.

/**
 * @typedef {import('./watch.js').State} State
 *
 * @param {import('./helping.js').Helping} element
 * @param {State} before
 * @param {State} state
 * @returns {string}
 */
export function saidNow(element, before, state) {
  if (state.successes.length > before.successes.length) {
    return element.say('live.said.success');
  }
  const signal = Object.keys(state.signals).find(name => state.signals[name] > before.signals[name]);
  if (signal) {
    return element.say(`live.said.${signal}`, element.named());
  }
  if (state.sentences > before.sentences || state.pointings > before.pointings) {
    return element.say('live.said.waits', element.named());
  }
  const hasMoved = pageOf(before) !== null && pageOf(before) !== pageOf(state);
  return element.said && hasMoved ? element.say('live.said.moved', element.named()) : element.said;
}

/**
 * On which page she is: a lesson and its exercise are two. Null before she was on any.
 * @param {State} state
 */
function pageOf({ position }) {
  return position && [position.pack, position.item, position.state === 'SHOWN'].join(' ');
}

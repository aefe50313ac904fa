// What a page shows of a tour's stops, for the tour to find out where on it somebody is.
import { find, holds, isPage } from './target.js';
import { expected } from './tour.js';

const AMISS = '[aria-invalid="true"]';

/**
 * What the page shows of each stop.
 * @param {import('./whereabouts.js').Stop[]} stops
 * @param {Set<EventTarget>} changed the fields that she has changed since the page was last asked whether they are right
 * @returns {import('./whereabouts.js').Shown[]}
 */
export function shownOn(stops, changed = new Set()) {
  return stops.map(stop => {
    const target = stop.page && isPage(stop.page) ? find(stop.target) : null;
    const check = expected(stop);
    const done = target !== null && check !== null && holds(check, target);
    // What is to be read is not there before it says what it has to say.
    const there = target !== null && (stop.act !== 'READ' || check === null || done);
    return { there, done, amiss: target !== null && stop.act !== 'READ' && isAmiss(target, changed) };
  });
}

/** Whether the page says that a field in, at or around a target is not right, and she has not changed it since. */
function isAmiss(target, changed) {
  const isMarked = target.matches(AMISS) || target.querySelector(AMISS) !== null || target.closest(AMISS) !== null;
  return isMarked && ![...changed].some(one => one instanceof Node && target.contains(one));
}

/**
 * Whether a tour's end is on the screen, however she came there.
 * @param {import('./whereabouts.js').Stop[]} stops
 */
export function isEndOn(stops) {
  const { page, check } = stops[stops.length - 1];
  return Boolean(page && check?.selector && isPage(page)) && holds(check, null);
}

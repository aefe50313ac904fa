// The anchors of a place on her page: which one she is at, where each one stands, and how it is said.
import * as target from '../guide/target.js';
import { beginning, expected } from '../guide/tour.js';

/** She reads at this part of the window's height. */
const READS_AT = 0.4;

const BLOCK = 'block.';

/**
 * @typedef {import('../page/live-help.js').Place} Place
 * @typedef {import('../inclusion.d.ts').Stop} Stop
 */

/**
 * The anchor where she is; null for the place as a whole.
 * @param {Place} place
 * @param {Stop[]} stops
 */
export function anchorNow(place, stops) {
  if (place.blocks) {
    return blockNow(place.blocks());
  }
  // A guide says at which stop it stands, and says nothing of a stop that may not be told.
  return place.anchor === undefined ? stopNow(stops) : place.anchor;
}

/** The block that is nearest to where she reads; null where she has gone to another view. */
function blockNow(blocks) {
  const line = innerHeight * READS_AT;
  const boxes = blocks.map(block => block.getBoundingClientRect());
  if (boxes.every(({ width }) => width === 0)) {
    return null;
  }
  const far = boxes.map(({ top, bottom }) => Math.max(top - line, line - bottom, 0));
  const nearest = far.indexOf(Math.min(...far));
  return nearest < 0 ? null : `${BLOCK}${nearest + 1}`;
}

/** The stop that the screen is about. */
function stopNow(stops) {
  const shows = stops.map(stop => {
    const found = find(stop);
    const check = expected(stop);
    const done = found !== null && check !== null && target.holds(check, found);
    return { there: found !== null && (stop.act !== 'READ' || check === null || done), done, amiss: false };
  });
  return shows.some(({ there }) => there) ? stops[beginning(stops, shows)].id : null;
}

function find(stop) {
  return target.isPage(stop.page) ? target.find(stop.target) : null;
}

/**
 * What stands at an anchor, and its words; `element` is null where it is not on the screen. Null for an anchor of another place.
 * @param {Place} place
 * @param {Stop[]} stops
 * @param {string} anchor
 * @returns {{ element: HTMLElement | null, words: string } | null}
 */
export function at(place, stops, anchor) {
  if (anchor.startsWith(BLOCK)) {
    const element = place.blocks?.()[Number(anchor.slice(BLOCK.length)) - 1] ?? null;
    return element ? { element, words: wordsOf(element) } : null;
  }
  const stop = stops.find(({ id }) => id === anchor);
  return stop ? { element: find(stop), words: stop.say } : null;
}

/** What a screen reader would read of a block: a picture by its text. */
function wordsOf(element) {
  const picture = element.querySelector('img, svg[role="img"]');
  return (picture?.getAttribute('alt') ?? picture?.getAttribute('aria-label') ?? element.innerText).replace(/\s+/g, ' ').trim();
}

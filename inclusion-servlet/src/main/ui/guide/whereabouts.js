// Where on a tour somebody is, read off the page: which stops its screen shows, which of them are done, and which the page sends back.
// Values come in, an index goes out.

/**
 * What the screen shows of a stop: whether its target is there; whether what it asks for holds; whether the page says that its field
 * is not right. Of a stop that names no page nothing is known, and nothing is shown: its target may just be late.
 * @typedef {{ there: boolean, done: boolean, amiss: boolean }} Shown
 *
 * @typedef {import('../inclusion.d.ts').Stop} Stop
 */

const NOWHERE = -1;

/**
 * The stop that the screen is about, for somebody who was at another one; -1 where the screen shows none. What is done on the screen
 * tells best. Where nothing is, the stop is the nearest before her own, else the first after it.
 * @param {Stop[]} stops
 * @param {Shown[]} shown
 * @param {number} at
 */
export function whereabouts(stops, shown, at) {
  const open = openOn(stops, shown);
  const last = lastDone(shown);
  const near = last >= 0 ? from(stops, open, last) : (open.findLast(index => index <= at) ?? NOWHERE);
  return owedBefore(near >= 0 ? near : (open[0] ?? NOWHERE), stops, shown);
}

/**
 * The stop after one that is done; -1 where the screen shows none yet.
 * @param {Stop[]} stops
 * @param {Shown[]} shown
 * @param {number} at
 */
export function following(stops, shown, at) {
  const open = openOn(stops, shown).filter(index => index > at);
  return owedBefore(from(stops, open, Math.max(lastDone(shown), at)), stops, shown);
}

/**
 * The first stop before another one that the page or the tour still asks for: a field that is empty or not right. -1 where there is none.
 * @param {Stop[]} stops
 * @param {Shown[]} shown
 * @param {number} at
 */
export function owed(stops, shown, at) {
  const isOwed = index => index < at && (shown[index].amiss || writes(stops[index]));
  return openOn(stops, shown).find(isOwed) ?? NOWHERE;
}

function owedBefore(index, stops, shown) {
  const first = owed(stops, shown, index);
  return first >= 0 ? first : index;
}

/** What is to be read is never known to be read; but where it has to say something, it tells how far the page is. */
function from(stops, open, last) {
  const isRead = index => index === last && stops[index].act === 'READ';
  return open.find(index => index > last || isRead(index)) ?? NOWHERE;
}

function openOn(stops, shown) {
  const isOpen = ({ there, done, amiss }, index) => there && (amiss || !done || stops[index].act === 'READ');
  return shown.map((one, index) => (isOpen(one, index) ? index : NOWHERE)).filter(index => index >= 0);
}

function lastDone(shown) {
  return shown.map(({ there, done, amiss }) => there && done && !amiss).lastIndexOf(true);
}

/** @param {Stop} stop */
export function writes({ act }) {
  return act === 'INPUT' || act === 'SELECT';
}

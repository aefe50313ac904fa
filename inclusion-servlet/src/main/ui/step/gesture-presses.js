// When presses are one gesture: in milliseconds, and in pixels of the page.

/** A press that stays so long is a long one. Telephones take half a second. */
export const HOLD = 600;
/** Two presses that are further apart are two gestures. Somebody who begins is slower than a device expects. */
const APART = 700;
/** A finger is never quite still. */
const STILL = 12;

/**
 * Whether a press and the one before it are one gesture.
 * @param {number | null} before when the one before came; null for none
 * @param {number} now
 */
export function isTwice(before, now) {
  return before !== null && now - before <= APART;
}

/**
 * Whether a finger moved away from where it was put down.
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} to
 */
export function isSlip(from, to) {
  return Math.hypot(to.x - from.x, to.y - from.y) > STILL;
}

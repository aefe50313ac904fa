// How much a figure changed since the one that was shown before it.
import { day } from '../page/dates.js';

/**
 * A change with its sign: "+3", "-2", "0".
 * @param {import('../page/element.js').InclusionElement} element
 * @param {number} now
 * @param {number} before
 */
export function signed(element, now, before) {
  return new Intl.NumberFormat(element.language, { signDisplay: 'exceptZero' }).format(now - before);
}

/**
 * What the words about a change say.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {number} now
 * @param {number} before
 * @param {{ computedAt: string }} figure the earlier one
 */
export function since(element, now, before, { computedAt }) {
  return { change: signed(element, now, before), day: day(computedAt, element.language) };
}

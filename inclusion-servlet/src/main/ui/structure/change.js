// How much a figure changed since the one that was shown before it.
import { nothing } from 'lit';
import { day } from '../page/dates.js';

/** A change with its sign: "+3", "−2", "0". */
export function signed(element, now, before) {
  return new Intl.NumberFormat(element.language, { signDisplay: 'exceptZero' }).format(now - before);
}

/**
 * "(+3 since 2 October 2026)"; nothing where no earlier figure is shown.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {number} now
 * @param {number | undefined} before
 * @param {string | undefined} computedAt
 */
export function since(element, now, before, computedAt) {
  return before === undefined || computedAt === undefined
    ? nothing
    : element.say('structure.since', { change: signed(element, now, before), day: day(computedAt, element.language) });
}

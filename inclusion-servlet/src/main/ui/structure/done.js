// What was done in a period: two figures first, and then each by itself, with the day until which it was counted.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';

/**
 * @typedef {{ times: number, people: number, minutes: number, notedUntil: string }} OfOneKind
 * @typedef {{ from: string, until: string, quarters: string[], accompaniments: OfOneKind | null, workshops: OfOneKind | null,
 *   promisesKept: OfOneKind | null }} Done
 */

/**
 * The two figures: how often somebody was accompanied, alone or in a workshop, and for how many hours; null where neither may be shown.
 * @param {Done} done
 */
export function totals({ accompaniments, workshops }) {
  if (!accompaniments && !workshops) {
    return null;
  }
  const minutes = (accompaniments?.minutes ?? 0) + (workshops?.minutes ?? 0);
  const [until] = [accompaniments?.notedUntil ?? '', workshops?.notedUntil ?? ''].sort().reverse();
  return { accompaniments: (accompaniments?.people ?? 0) + (workshops?.people ?? 0), hours: hours(minutes), until };
}

/** Whole hours: the nearest, and one at the least. */
export function hours(minutes) {
  return Math.max(1, Math.round(minutes / 60));
}

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {Done} done
 */
export function figures(element, done) {
  const shown = totals(done);
  return shown
    ? html`<dl class="figures">
        <div><dt>${element.say('structure.done.accompaniments')}</dt><dd>${number(element, shown.accompaniments)}</dd></div>
        <div><dt>${element.say('structure.done.hours')}</dt><dd>${number(element, shown.hours)}</dd></div>
      </dl>
        <p class="small">${element.say('structure.done.until', { day: day(shown.until, element.language) })}</p>`
    : html`<p class="lead">${element.say('structure.done.none')}</p>`;
}

/** What may be told by itself: each line says what it counts. The promises kept have theirs also where their number is not shown. */
export function doneLines(element, { accompaniments, workshops, promisesKept }) {
  return [
    ...(accompaniments ? [line(element, 'alone', accompaniments)] : []),
    ...(workshops ? [line(element, 'workshops', workshops)] : []),
    line(element, 'promises', promisesKept),
  ];
}

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} what alone, workshops or promises
 * @param {OfOneKind | null} counted
 */
function line(element, what, counted) {
  return { what, says: element.say(`structure.done.${what}`), counted };
}

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} period in words: what stands in the other parts has none
 * @param {Done} done
 */
export function byItself(element, period, done) {
  return totals(done) === null && !done.promisesKept
    ? nothing
    : html`<p>${element.say('structure.done.period', { period })}</p>
        <ul class="plain-list counts">
        ${doneLines(element, done).map(
          ({ what, says, counted }) => html`<li>
            <strong>${says}</strong>
            <span>${counted ? inWords(element, what, counted) : element.say('structure.done.promises.hidden')}</span>
          </li>`,
        )}
      </ul>`;
}

/**
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} what alone, workshops or promises
 * @param {OfOneKind} counted
 */
function inWords(element, what, { times, people, minutes, notedUntil }) {
  return element.say(`structure.done.${what}.count`, {
    times: number(element, times),
    people: number(element, people),
    hours: number(element, hours(minutes)),
    day: day(notedUntil, element.language),
  });
}

/** A number as people write it: « 1 280 ». */
export function number(element, count) {
  return new Intl.NumberFormat(element.language).format(count);
}

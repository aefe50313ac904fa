// The period of a report: a quarter, a year, or all from a quarter until today. It is made of whole quarters, so that no two reports differ by a day.
import { html } from 'lit';
import { live } from 'lit/directives/live.js';

/** @typedef {{ kind: 'quarter' | 'year' | 'since', from: string }} Period `from` is the first quarter, such as `2026-Q3` */

/** @param {Period} period */
export function queryOf({ kind, from }) {
  const year = from.slice(0, 4);
  return String(
    new URLSearchParams(
      kind === 'year' ? { from: `${year}-Q1`, until: `${year}-Q4` } : kind === 'since' ? { from } : { from, until: from },
    ),
  );
}

/**
 * The first and the last day of a period; one that goes on until today has no last day.
 * @param {Period} period
 * @returns {{ from: string, until?: string }}
 */
export function daysOf({ kind, from: begins }) {
  const [year, quarter] = begins.split('-Q');
  const last = kind === 'year' ? 4 : Number(quarter);
  const first = kind === 'year' ? 1 : Number(quarter);
  const two = number => String(number).padStart(2, '0');
  const from = `${year}-${two(3 * first - 2)}-01`;
  return kind === 'since' ? { from } : { from, until: `${year}-${two(3 * last)}-${last === 1 || last === 4 ? 31 : 30}` };
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/**
 * A period in words.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {Period} period
 */
export function named(element, { kind, from }) {
  const [year, quarter] = from.split('-Q');
  const inWords = element.say(`structure.quarter.${QUARTERS[Number(quarter) - 1]}`, { year });
  return kind === 'quarter' ? inWords : element.say(`structure.period.${kind}`, { year, quarter: inWords });
}

/**
 * The periods to choose from: every quarter from the first of which something may be shown to the newest, so that the list is the same whatever is chosen,
 * their years, and all from one until today. From the newest one until today is that quarter itself.
 * @param {string[]} quarters
 * @param {Period} chosen
 * @param {string} today where the service is, and not where this device is
 * @returns {Period[]}
 */
function periods(quarters, chosen, today) {
  const some = [...quarters, quarterOf(today), ...(chosen.kind === 'quarter' ? [chosen.from] : [])].sort();
  const known = between(some[0], some[some.length - 1]).reverse();
  const years = [...new Set(known.map(quarter => `${quarter.slice(0, 4)}-Q1`))];
  return [
    ...known.map(from => /** @type {Period} */ ({ kind: 'quarter', from })),
    ...years.map(from => /** @type {Period} */ ({ kind: 'year', from })),
    ...known.slice(1).map(from => /** @type {Period} */ ({ kind: 'since', from })),
  ];
}

/** @param {string} day such as `2026-11-30` */
const quarterOf = day => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** All quarters from one to another. */
function between(first, last) {
  const quarters = [];
  for (let n = numberOf(first); n <= numberOf(last); n++) {
    quarters.push(`${Math.floor(n / 4)}-Q${(n % 4) + 1}`);
  }
  return quarters;
}

/** Quarters in their order. */
function numberOf(quarter) {
  const [year, number] = quarter.split('-Q').map(Number);
  return 4 * year + number - 1;
}

/** As an option has it. */
const written = ({ kind, from }) => `${kind} ${kind === 'year' ? `${from.slice(0, 4)}-Q1` : from}`;

/**
 * The field in which a period is chosen.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string[]} quarters
 * @param {Period} chosen
 * @param {(period: Period) => unknown} then
 */
export function periodField(element, quarters, chosen, then) {
  const all = periods(quarters, chosen, element.me.today);
  return html`<div class="on-screen">
    <label for="period">${element.say('structure.period')}</label>
    <select
      id="period"
      @change=${event => {
        const [kind, from] = event.target.value.split(' ');
        element.inTurn(() => then({ kind, from }));
      }}
    >
      ${all.map(one => html`<option value=${written(one)} .selected=${live(written(one) === written(chosen))}>${named(element, one)}</option>`)}
    </select>
  </div>`;
}

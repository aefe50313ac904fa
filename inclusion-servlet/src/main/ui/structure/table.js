// A report as a table: the rows of its file, which are what the page says, figure by figure, and no more.
import { doneLines, hours, totals } from './done.js';

/** @typedef {import('./done.js').Done} Done */

const HELPS = ['SHOWN', 'TOGETHER', 'SUPPORTED', 'ALONE'];

/**
 * The rows below their heading: the period, what it is about, the figure, its number, and until which day it was counted. A number that is not shown says so.
 * @param {import('../page/element.js').InclusionElement} element
 * @param {string} period in words
 * @param {Done} done
 * @param {Record<string, any>} summary
 * @returns {(string | number)[][]}
 */
export function rows(element, period, done, summary) {
  const word = (key, more) => element.say(`structure.${key}`, more);
  const both = totals(done);
  const always = word('csv.since');
  const what = word('done');
  const people = summary.computedAt
    ? [[always, word('stand-now'), word('csv.accompanied'), shown(element, summary.people), date(summary.computedAt)]]
    : [];
  return [
    [word('csv.period'), word('csv.what'), word('csv.figure'), word('csv.number'), word('csv.until')],
    [period, what, word('done.accompaniments'), shown(element, both && both.accompaniments), shown(element, both && both.until)],
    [period, what, word('done.hours'), shown(element, both && both.hours), shown(element, both && both.until)],
    ...doneLines(element, done)
      .flatMap(({ what: kind, says, counted }) =>
        counted === null ? [[says, shown(element, null), shown(element, null)]] : each(element, kind, says, counted),
      )
      .map(row => [period, what, ...row]),
    ...people,
    ...['themes', 'modes', 'wishes', 'referrals', 'answers', 'steps'].flatMap(kind =>
      (summary[kind] ?? []).map(({ title, text, people, computedAt }) => [always, word(kind), title ?? text, people, date(computedAt)]),
    ),
    ...summary.areas.flatMap(area => levels(element, area)).map(row => [always, ...row]),
  ];
}

/** The figures of what was done, alone, in workshops or as promised. */
function each(element, what, says, { times, people, minutes, notedUntil }) {
  const word = (key, more) => element.say(`structure.${key}`, more);
  return [
    [says, times, notedUntil],
    ...(what === 'workshops' ? [[word('csv.came'), people, notedUntil]] : []),
    ...(what === 'promises' ? [] : [[word('csv.hours', { what: says }), hours(minutes), notedUntil]]),
  ];
}

function levels(element, { title, established, notEstablished, first, last, computedAt }) {
  const word = (key, more) => element.say(`structure.${key}`, more);
  const at = date(computedAt);
  return [
    [title, word('csv.established'), established, at],
    [title, word('open'), shown(element, notEstablished), at],
    ...(established === 0
      ? []
      : HELPS.flatMap(help => [
          [title, `${word(`help.${help}`)} – ${word('table.first')}`.replace(/\u00AD/g, ''), first[help], at],
          [title, `${word(`help.${help}`)} – ${word('table.last')}`.replace(/\u00AD/g, ''), last[help], at],
        ])),
  ];
}

function shown(element, count) {
  return count ?? element.say('structure.table.hidden');
}

/** The day of an instant, as a table sorts it. */
function date(instant) {
  return instant.slice(0, 10);
}

/** The rows as programs for tables read them: with a sign that says UTF-8, and semicolons between, as in France. */
export function csv(all) {
  return `\uFEFF${all.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** No cell begins as a formula does, and none ends where it should not. */
function cell(value) {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

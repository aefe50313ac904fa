// What a coordinator hands to her funder: a period, two figures, and folded below them what they are made of and how people are doing.
import { html, nothing } from 'lit';
import { day } from '../page/dates.js';
import { fold } from '../page/fold.js';
import { handOver } from '../page/hand-over.js';
import { asides, choice, choices } from '../page/parts.js';
import { areas } from './areas.js';
import { since } from './change.js';
import { counts } from './counts.js';
import { byItself, figures, totals } from './done.js';
import { areasOnPaper } from './on-paper.js';
import { named, periodField, queryOf } from './period.js';
import { promised } from './promised.js';
import { csv, rows } from './table.js';

/**
 * @typedef {import('./structure.js').Structure} Structure
 * @typedef {import('./period.js').Period} Period
 */

/**
 * The report of one structure.
 * @param {Structure} element
 * @param {string} structure
 * @param {{ act: () => unknown } | undefined} back
 * @param {(structure: string, exports: string[], period: Period, again: () => unknown) => unknown[]} ways what leads on from here
 * @param {Period} [period] left out, the quarter of the day before
 * @returns {Promise<import('../page/parts.js').View>}
 */
export async function report(element, structure, back, ways, period) {
  const address = `structures/${encodeURIComponent(structure)}`;
  const [summary, promises, done] = await Promise.all([
    element.get(`${address}/summary`),
    element.get(`${address}/promises`),
    element.get(`${address}/done${period ? `?${queryOf(period)}` : ''}`),
  ]);
  const shown = period ?? { kind: 'quarter', from: done.from };
  // The quarter of the day before stays to be chosen, also where nothing of it may be shown.
  element.newest ??= done.from;
  const inWords = named(element, shown);
  const again = () => report(element, structure, back, ways, shown);
  const isAny = totals(done) !== null || done.promisesKept !== null || summary.computedAt !== null;
  const view = {
    title: element.say('structure.title'),
    kicker: element.headingOf(structure),
    back,
    body: html`${periodField(element, [...done.quarters, element.newest], shown, other => report(element, structure, back, ways, other))}
      <p class="on-paper">${element.say('structure.paper.period', { period: inWords, day: day(element.me.today, element.language) })}</p>
      ${figures(element, done)}
      <p class="small">${isAny ? element.say('structure.few') : summary.sentence}</p>
      ${choices(
        choice(element.say('structure.print'), () => window.print(), { kind: 'main', picture: 'file' }),
        choice(element.say('structure.csv'), () => taken(), { picture: 'file' }),
      )}
      ${parts(element, inWords, done, summary, promises)}
      ${asides(...ways(structure, summary.exports ?? [], shown, again))}`,
  };
  const taken = () => {
    asFile(element, structure, inWords, rows(element, inWords, done, summary));
    return { ...view, body: html`<p class="note" role="status">${element.say('structure.export.done')}</p>${view.body}` };
  };
  return view;
}

function asFile(element, structure, period, all) {
  handOver(
    new Blob([csv(all)], { type: 'text/csv;charset=utf-8' }),
    `${element.say('structure.csv.name', { structure, period })}.csv`.replace(/[\s/\\:]+/g, '-'),
  );
}

/** Each part folded, and none where there is nothing to say. What waits for somebody today is for the structure, and goes onto no paper and into no file. */
function parts(element, period, done, summary, promises) {
  const { computedAt, people, peopleBefore, areas: sums, wishes, themes, modes, referrals, answers, steps } = summary;
  const named = all => (all ?? []).map(({ title, text, ...one }) => ({ ...one, name: title ?? text }));
  return html`${part(element, 'done', byItself(element, period, done))}
    ${part(element, 'about', counts(element, 'themes', named(themes)), counts(element, 'modes', named(modes)))}
    ${part(
      element,
      'stand-now',
      computedAt ? everybody(element, people, computedAt, peopleBefore) : nothing,
      sums.length > 0 ? html`<div class="on-screen">${areas(element, sums)}</div>${areasOnPaper(element, sums)}` : nothing,
    )}
    ${part(element, 'wishes', counts(element, 'wishes', named(wishes), true), ...chosenWhere(element, wishes))}
    ${part(element, 'sent-on', counts(element, 'referrals', named(referrals)), counts(element, 'answers', named(answers)))}
    ${part(element, 'steps', counts(element, 'steps', named(steps), true))}
    <div class="on-screen">${part(element, 'promises', promised(element, promises))}</div>`;
}

/** The wishes that come first are no choice of a coordinator's: the page says whose it is. */
function chosenWhere(element, wishes) {
  return (wishes ?? []).length > 0 ? [html`<p class="small on-screen">${element.say('structure.wishes.chosen')}</p>`] : [];
}

function part(element, what, ...pieces) {
  const some = pieces.filter(piece => piece !== nothing);
  return some.length === 0 ? nothing : fold(element, element.say(`structure.${what}`), html`${some}`);
}

function everybody(element, people, computedAt, before) {
  return html`<p class="lead">${counted(element, people, computedAt, before)}</p>
    <p>${element.say('structure.stand')}</p>`;
}

function counted(element, people, computedAt, before) {
  const counted = { people, day: day(computedAt, element.language) };
  if (people === null) {
    return element.say('structure.people.hidden');
  }
  return before
    ? html`${element.say('structure.people', counted)} ${element.say('structure.since', since(element, people, before.people, before))}`
    : element.say('structure.people', counted);
}

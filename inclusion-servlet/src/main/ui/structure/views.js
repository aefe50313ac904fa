// What a coordinator sees of a structure: sums, counts, promises that nobody holds, and the way to the lessons.
import { areas } from './areas.js';
import { since } from './change.js';
import { counts } from './counts.js';
import { exported } from './export.js';
import { prepare } from '../prepare/later.js';
import { promised } from './promised.js';
import { asides, choice, choices, day, html, nothing, scriptOf } from './ours.js';

/** @typedef {import('./structure.js').Structure} Structure */

/**
 * The one structure, or which of several.
 * @param {Structure} element
 * @param {string[]} all ids
 */
export function structures(element, all) {
  return all.length === 1 ? summary(element, all[0], element.leavesTo()) : which(element, all);
}

/** Which of several structures; where there is none, the lessons are still there to read. */
function which(element, structures) {
  const back = { act: () => which(element, structures) };
  return {
    title: element.say('structure.title'),
    back: element.leavesTo(),
    body: html`<p>${element.say(structures.length > 0 ? 'structure.which' : 'structure.nowhere')}</p>
      ${choices(structures.map(structure => choice(structure, () => summary(element, structure, back), { picture: 'people' })))}
      ${asides(toLessons(element, () => which(element, structures)))}`,
  };
}

/**
 * The sums of one structure.
 * @param {Structure} element
 * @param {string} structure
 * @param {{ act: () => unknown } | undefined} back
 * @returns {Promise<import('../page/parts.js').View>}
 */
async function summary(element, structure, back) {
  const address = `structures/${encodeURIComponent(structure)}`;
  const [{ sentence, people, computedAt, peopleBefore, areas: sums, wishes, themes, modes, referrals, answers, steps, exports }, promises] =
    await Promise.all([element.get(`${address}/summary`), element.get(`${address}/promises`)]);
  const again = () => summary(element, structure, back);
  return {
    title: element.say('structure.title'),
    back,
    body: html`<p class="note">${sentence}</p>
      ${computedAt ? everybody(element, people, computedAt, peopleBefore) : nothing}
      ${areas(element, sums)}
      ${counts(
        element,
        'wishes',
        wishes.map(({ text, ...one }) => ({ ...one, name: text })),
      )}
      ${counts(
        element,
        'themes',
        (themes ?? []).map(({ title, ...one }) => ({ ...one, name: title })),
      )}
      ${counts(
        element,
        'modes',
        (modes ?? []).map(({ title, ...one }) => ({ ...one, name: title })),
      )}
      ${counts(
        element,
        'referrals',
        (referrals ?? []).map(({ title, ...one }) => ({ ...one, name: title })),
      )}
      ${counts(
        element,
        'answers',
        (answers ?? []).map(({ title, ...one }) => ({ ...one, name: title })),
      )}
      ${counts(
        element,
        'steps',
        steps.map(({ title, ...one }) => ({ ...one, name: title })),
      )}
      ${promised(element, promises)} ${asides(toExport(element, structure, exports ?? [], again), toLessons(element, again))}`,
  };
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

/** Where the host gave a format in which the accompaniments can be taken. */
function toExport(element, structure, formats, back) {
  return formats.length === 0
    ? nothing
    : choice(element.say('structure.export'), () => exported(element, structure, formats, back), { picture: 'file' });
}

function toLessons(element, back) {
  return choice(element.say('structure.lessons'), () => prepare(element, scriptOf, back), { picture: 'book' });
}

// What a coordinator sees of a structure: its report, and the way to the lessons and to the file of accompaniments.
import { html, nothing } from 'lit';
import { asides, choice, choices } from '../page/parts.js';
import { prepare } from '../prepare/later.js';
import { exported } from './export.js';
import { report } from './report.js';

/** @typedef {import('./structure.js').Structure} Structure */

/**
 * The one structure, or which of several.
 * @param {Structure} element
 * @param {string[]} all ids
 */
export function structures(element, all) {
  return all.length === 1 ? one(element, all[0], element.leavesTo()) : which(element, all);
}

/** Which of several structures; where there is none, the lessons are still there to read. */
function which(element, structures) {
  const back = { act: () => which(element, structures) };
  return {
    title: element.say('structure.title'),
    back: element.leavesTo(),
    body: html`<p>${element.say(structures.length > 0 ? 'structure.which' : 'structure.nowhere')}</p>
      ${choices(structures.map(structure => choice(element.structureName(structure), () => one(element, structure, back), { picture: 'people' })))}
      ${asides(toLessons(element, () => which(element, structures)))}`,
  };
}

function one(element, structure, back) {
  return report(element, structure, back, (id, exports, period, again) => [
    toExport(element, { structure: id, formats: exports, period, back: again }),
    toLessons(element, again),
  ]);
}

/** Where the host gave a format in which the accompaniments can be taken. */
function toExport(element, { structure, formats, period, back }) {
  return formats.length === 0
    ? nothing
    : choice(element.say('structure.export'), () => exported(element, { structure, formats, period, back }), { picture: 'file' });
}

function toLessons(element, back) {
  return choice(element.say('structure.lessons'), () => prepare(element, back), { picture: 'book' });
}

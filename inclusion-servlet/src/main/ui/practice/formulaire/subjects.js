// What the form is about: a child's meals, work at the library, or days of training. Each has two texts to write, one paper, and a receipt.
import { isName, wordsIn } from '../written.js';
import { papersOf, schoolYear } from './files.js';

const FEW_WORDS = 2;

/**
 * A subject: its own words (after `formulaire.` and `prefix`), the fields with what makes each of them an answer, the papers of the
 * device on a day, and the number of the request.
 * @typedef {{
 *   todo: string, prefix: string, own: Set<string>, fields: Record<string, (text: string) => boolean>,
 *   papers: (today: Date) => import('./files.js').Paper[], number: string
 * }} Subject
 */

/** The classes that families write with two letters, with points or without. */
const SHORT_ROOM = /^(ps|ms|gs|cp)(\s|$)/i;

/** Whether it may be a class: petite section, TPS, CP, CE1, 6e, ULIS. */
function isRoom(text) {
  return /\p{L}.*\d|\d.*\p{L}|\p{L}{3}/u.test(text) || SHORT_ROOM.test(text.trim().replace(/\.\s*/g, ''));
}

/** @type {Subject} */
const MEALS = {
  todo: 'formulaire.todo',
  prefix: '',
  own: new Set(),
  fields: { child: isName, room: isRoom },
  papers: today => {
    const year = schoolYear(today);
    return papersOf(`assurance-scolaire-${year - 1}-${year}.pdf`, 'photo-assurance.heic', `assurance-scolaire-${year}-${year + 1}.pdf`);
  },
  number: 'CAN-3157',
};

/** @type {Subject} */
const WORK = {
  todo: 'formulaire.work.todo',
  prefix: 'work.',
  own: new Set([
    'title',
    'days',
    'paper',
    'paper.text',
    'none',
    'draft.kept',
    'hint.other',
    'hint.old',
    'hint.paper',
    'check.text',
    'send',
    'sent',
    'received',
    'with',
    'done.text',
  ]),
  fields: { name: isName, why: text => wordsIn(text) >= FEW_WORDS },
  papers: today => {
    const year = today.getFullYear();
    return papersOf(`cv-${year - 1}.pdf`, 'photo-cv.heic', `cv-${year}.pdf`);
  },
  number: 'EMP-2046',
};

/** @type {Subject} */
const LEAVE = {
  todo: 'formulaire.leave.todo',
  prefix: 'leave.',
  own: new Set([
    'title',
    'days',
    'paper',
    'paper.text',
    'none',
    'draft.kept',
    'hint.other',
    'hint.old',
    'hint.paper',
    'check.text',
    'sent',
    'with',
    'done.text',
  ]),
  fields: { name: isName, about: text => wordsIn(text) >= FEW_WORDS },
  papers: today => {
    const year = today.getFullYear();
    return papersOf(`convocation-formation-${year - 1}.pdf`, 'photo-convocation.heic', `convocation-formation-${year}.pdf`);
  },
  number: 'FOR-1182',
};

const SUBJECTS = { candidature: WORK, conge: LEAVE };

/**
 * The subject of a task.
 * @param {string} task
 * @returns {Subject}
 */
export function subjectOf(task) {
  return SUBJECTS[task] ?? MEALS;
}

/**
 * The file in which the receipt is kept.
 * @param {Subject} subject
 */
export function proofOf({ number }) {
  return `recu-${number}.pdf`;
}

/**
 * What is in the folder of downloads: the receipt, between others.
 * @param {Subject} subject
 */
export function downloadsOf(subject) {
  return ['menu-de-la-cantine.pdf', proofOf(subject), 'formulaire-vide.pdf'];
}

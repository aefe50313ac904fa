// What the form is about: a child's meals, or work at the library. Each has two texts to write, one paper, and a receipt.
import { isName, wordsIn } from '../written.js';
import { papersOf, schoolYear } from './files.js';

const FEW_WORDS = 2;

/**
 * A subject: its own words (`formulaire.work.` before the others), the fields with what makes each of them an answer, the papers of the
 * device on a day, and the number of the request.
 * @typedef {{
 *   todo: string, own: Set<string>, fields: Record<string, (text: string) => boolean>,
 *   papers: (today: Date) => import('./files.js').Paper[], number: string
 * }} Subject
 */

/** @type {Subject} */
const MEALS = {
  todo: 'formulaire.todo',
  own: new Set(),
  fields: { child: isName, room: text => /\p{L}.*\d|\d.*\p{L}|\p{L}{3}/u.test(text) },
  papers: today => {
    const year = schoolYear(today);
    return papersOf(`assurance-scolaire-${year - 1}-${year}.pdf`, 'photo-assurance.heic', `assurance-scolaire-${year}-${year + 1}.pdf`);
  },
  number: 'CAN-3157',
};

/** @type {Subject} */
const WORK = {
  todo: 'formulaire.work.todo',
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

/**
 * The subject of a task.
 * @param {string} task
 */
export function subjectOf(task) {
  return task === 'candidature' ? WORK : MEALS;
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

// A school's book to practise in: a script of its own, loaded when it is opened.
import fr from './liaison/fr.json';
import en from './liaison/en.json';
import { SchoolBook } from './liaison/school-book.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new SchoolBook(page, task, kit);
}

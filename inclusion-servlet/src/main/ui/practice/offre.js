// Offers for a box or a telephone, to read to the whole price: a script of its own, loaded when it is opened.
import fr from './offre/fr.json';
import en from './offre/en.json';
import { Operator } from './offre/operator.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Operator(page, task, kit);
}

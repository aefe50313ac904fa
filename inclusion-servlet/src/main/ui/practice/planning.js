// A rota of a team to practise in: a script of its own, loaded when it is opened.
import fr from './planning/fr.json';
import en from './planning/en.json';
import { Rota } from './planning/rota.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Rota(page, task, kit);
}

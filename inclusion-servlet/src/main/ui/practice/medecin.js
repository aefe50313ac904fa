// Doctors' appointments to practise with: a script of its own, loaded when it is opened.
import fr from './medecin/fr.json';
import en from './medecin/en.json';
import { Doctors } from './medecin/doctors.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Doctors(page, task, kit);
}

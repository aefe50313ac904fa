// A personal space with certificates to find, to keep and to send on: a script of its own, loaded when it is opened.
import fr from './attestation/fr.json';
import en from './attestation/en.json';
import { Space } from './attestation/space.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Space(page, task, kit);
}

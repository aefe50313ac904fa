// An account to come back into: a script of its own, loaded when it is opened.
import fr from './compte/fr.json';
import en from './compte/en.json';
import { Account } from './compte/account.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Account(page, task, kit);
}

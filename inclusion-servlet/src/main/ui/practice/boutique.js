// A shop to practise in: a script of its own, loaded when it is opened.
import fr from './boutique/fr.json';
import en from './boutique/en.json';
import { Shop } from './boutique/shop.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Shop(page, task, kit);
}

// A form to practise with: a script of its own, loaded when it is opened.
import fr from './formulaire/fr.json';
import en from './formulaire/en.json';
import { Form } from './formulaire/form.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new Form(page, task, kit);
}

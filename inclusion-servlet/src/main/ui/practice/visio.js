// A video call to practise in: a script of its own, loaded when it is opened.
import fr from './visio/fr.json';
import en from './visio/en.json';
import { Call } from './visio/call.js';
import { Meeting } from './visio/meeting.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return task === 'reunion' ? new Meeting(page, kit) : new Call(page, task, kit);
}

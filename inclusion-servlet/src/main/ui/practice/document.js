// A team's folder to practise in: a script of its own, loaded when it is opened.
import fr from './document/fr.json';
import en from './document/en.json';
import { TeamFolder } from './document/team-folder.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return new TeamFolder(page, task, kit);
}

// A vote of residents to practise: a script of its own, loaded when it is opened.
import fr from './vote/fr.json';
import en from './vote/en.json';
import { Ballot } from './vote/ballot.js';
import { Projects } from './vote/projects.js';

/**
 * @param {import('./kit.js').Page} page
 * @param {string} task
 * @param {import('./kit.js').Kit} kit
 */
export function open(page, task, kit) {
  kit.addWords({ fr, en });
  return task === 'projets' ? new Projects(page, kit) : new Ballot(page, kit);
}

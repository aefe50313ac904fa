// Leaving for a practice site, which is a page of its own, and coming back from it to one's path.
import { remember, remembered } from './me.js';

const LEFT = 'left';

/** Notes, for whoever is signed in, that one leaves from an element for a practice site, and with whom. */
export function leavesFrom(element) {
  const { id } = element.me;
  remember(id, id, LEFT, { from: element.root.localName, ...(element.who.self ? {} : element.inFront()) });
}

/** The person it was about when one left from an element for a practice site; told once, then it is over. */
export function whoLeft(element) {
  const { id } = element.me;
  const left = element.root === element ? remembered(id, id, LEFT) : null;
  if (left?.from !== element.localName) {
    return null;
  }
  remember(id, id, LEFT, null);
  return left;
}

/** Whether an element's person comes back from a practice site: then she goes on with her path. */
export function cameBack(element) {
  const left = whoLeft(element);
  return left !== null && element.localName !== 'inclusion-path' && (left.learner ?? element.me.id) === element.who.key;
}

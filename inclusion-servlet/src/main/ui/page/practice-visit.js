// Leaving for a practice site, which is a page of its own, and coming back from it to one's path.
import { remember, remembered } from './me.js';

const LEFT = 'left';

/** Notes in this tab that the actor leaves an element for a practice site, and whom she has in front of her. */
export function leavesFrom(element) {
  const { id } = element.me;
  remember(id, id, LEFT, { from: element.root.localName, ...(element.who.self ? {} : element.inFront()) });
}

/** The person whom the element was about when the actor left it for a practice site; else null. Answered once, then forgotten. */
export function whoLeft(element) {
  const { id } = element.me;
  const left = element.root === element ? remembered(id, id, LEFT) : null;
  if (left?.from !== element.localName) {
    return null;
  }
  remember(id, id, LEFT, null);
  return left;
}

/** Whether this element's person comes back from a practice site. She then goes on with her path. */
export function cameBack(element) {
  const left = whoLeft(element);
  return left !== null && element.localName !== 'inclusion-path' && (left.learner ?? element.me.id) === element.who.key;
}

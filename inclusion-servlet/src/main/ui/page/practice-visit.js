// Leaving for a practice site, which is a page of its own, and coming back from it to one's path.
import { forgetPerson, remember, remembered } from './me.js';

const LEFT = 'left';
const MEETING = 'meeting';

/** For whom a practice site is opened, where that is not the one who is signed in: never in an address. */
export const PERSON = 'inclusion.practice';

/** Notes in this tab that the actor leaves an element for a practice site, and whom she has in front of her. */
export function leavesFrom(element) {
  const { id } = element.me;
  remember(id, id, LEFT, { from: element.root.localName, ...(element.who.self ? {} : element.inFront()) });
}

/** The person whom the element was about when the actor left it for a practice site; else null. Answered once, then forgotten. */
export function whoLeft(element) {
  const { id } = element.me;
  const left = element.root === element ? remembered(id, id, LEFT) : null;
  const isHere = left?.from === element.localName;
  // Who is on her path already, by another way, does not come back any more: the next step is a new visit.
  if (isHere || (left && element.localName === 'inclusion-path' && !document.querySelector(left.from))) {
    remember(id, id, LEFT, null);
  }
  return isHere ? left : null;
}

/** Whether this element's person comes back from a practice site. She then goes on with her path. */
export function cameBack(element) {
  const left = whoLeft(element);
  return left !== null && element.localName !== 'inclusion-path' && (left.learner ?? element.me.id) === element.who.key;
}

/** Notes in this tab whom a helper meets, and how far the two are: the helper finds the place again after the browser's own "back". */
export function keepMeeting({ me }, meeting) {
  remember(me.id, me.id, MEETING, meeting);
}

/** The meeting that was not ended; null where there is none. */
export function keptMeeting({ me }) {
  return remembered(me.id, me.id, MEETING);
}

/** The meeting is over: this tab forgets the person. */
export function forgetMeeting({ me, who }) {
  forgetPerson(me.id, who.key);
  remember(me.id, me.id, LEFT, null);
  remember(me.id, me.id, MEETING, null);
  try {
    sessionStorage.removeItem(PERSON);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

// The trail: the elements that were shown in the stead of one that a host placed, the oldest first.

/**
 * The trail after going to an element. An element that is on the trail already is gone back to. The wish (`start`) is taken off the
 * trail: nobody goes back to it. Nor does anybody go back from the path to the step or the questions that led to it. `isHere` says that the element is the one that the host placed.
 */
export function trailTo(trail, { to, detail }, isHere) {
  if (to === 'back') {
    return trail.slice(0, -1);
  }
  if (isHere) {
    return [];
  }
  const key = JSON.stringify(detail);
  const before = trail.findIndex(one => one.to === to && JSON.stringify(one.detail) === key);
  const kept = before < 0 ? trail : trail.slice(0, before);
  const left = to === 'path' ? ['start', 'step', 'questions'] : ['start'];
  return [...kept.filter(one => !left.includes(one.to)), { to, detail }];
}

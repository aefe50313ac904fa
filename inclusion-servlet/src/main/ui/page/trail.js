// The way from one element to another: what was shown in the place of an element, in the order in which it came.

/**
 * The trail after going to an element. Where she was already, she goes back to. And nobody goes back to being asked what she would
 * like to do. `isHere` says whether that element is the one at the beginning of the trail.
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
  return [...kept.filter(one => one.to !== 'start'), { to, detail }];
}

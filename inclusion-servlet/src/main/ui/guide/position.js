// Where the guide's panel stands: beside what it speaks of, and over it only where the window is too small.
import { liveHelp } from '../page/live-help.js';

const GAP = 12;
const SMALL = 640;

/**
 * { left, top } of a panel of a size, for a box on the screen or none. `clear` is false where it cannot but cover it. On a small screen of a
 * page to practise on it stands at the foot, and at the head only where the page cannot be scrolled away from under it, or was
 * (`mayScroll`): the way out stands at the head.
 */
export function besides(box, { width, height }, mayScroll = false) {
  const screen = visible();
  const foot = { left: screen.left + (screen.width - width) / 2, top: screen.top + screen.height - height };
  const banner = document.querySelector('inclusion-practice > .banner');
  const head = { left: foot.left, top: screen.top + reach(banner) };
  const sheets = [foot, head];
  if (!box) {
    return { ...sheets[0], clear: true };
  }
  const left = Math.min(Math.max(box.left, screen.left + GAP), screen.left + screen.width - width - GAP);
  const top = Math.min(Math.max(box.top, screen.top + GAP), screen.top + screen.height - height - GAP);
  const near = [
    { left, top: box.bottom + GAP },
    { left, top: box.top - GAP - height },
    { left: box.right + GAP, top },
    { left: box.left - GAP - width, top },
  ].filter(fits);
  const under = box.bottom + GAP - foot.top;
  const scrolls = mayScroll && banner !== null && under > 0 && toScroll() >= under && box.top - under >= screen.top;
  const positions = screen.width <= SMALL ? (scrolls ? [foot] : sheets) : [...near, ...sheets];
  const covers = positions.map(position => overlap(box, { ...position, right: position.left + width, bottom: position.top + height }));
  const least = covers.indexOf(Math.min(...covers));
  return { ...positions[least], clear: covers[least] === 0 };

  function fits(position) {
    return (
      position.left >= screen.left &&
      position.top >= screen.top &&
      position.left + width <= screen.left + screen.width &&
      position.top + height <= screen.top + screen.height
    );
  }
}

/** The part of the window that is not under a keyboard on the screen, nor under the band that says who helps. */
function visible() {
  const view = window.visualViewport;
  return view && view.scale === 1
    ? { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height - liveHelp.height }
    : { left: 0, top: 0, width: document.documentElement.clientWidth, height: innerHeight - liveHelp.height };
}

/** How far the page can be scrolled yet. */
function toScroll() {
  const { scrollHeight, clientHeight, scrollTop } = document.scrollingElement ?? document.documentElement;
  return scrollHeight - clientHeight - scrollTop;
}

/** How far the banner with the way out reaches into the window. */
function reach(banner) {
  return Math.max(0, banner?.getBoundingClientRect().bottom ?? 0);
}

function overlap(one, other) {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

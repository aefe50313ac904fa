// The line around what is pointed at, above everything else of the page. The page itself is not changed.
import { css } from 'lit';
import * as target from '../guide/target.js';
import { liveHelp } from '../page/live-help.js';

/** The line stands so many pixels around its target. */
const AROUND = 6;

export const ringAppearance = css`
  .ring {
    position: fixed; inset: auto; margin: 0; padding: 0; z-index: 2147483646; overflow: visible; pointer-events: none;
    border: 5px solid var(--_focus); border-radius: 12px; background: transparent; box-shadow: 0 0 0 4px var(--_ring-edge, #ffffff);
  }
  :host([theme='dark']) .ring { --_ring-edge: #000000; }
  @media (prefers-color-scheme: dark) { :host([theme='auto']) .ring { --_ring-edge: #000000; } }
  @media (forced-colors: active) { .ring { border-color: Highlight; } }
  @media print { .ring { display: none; } }
`;

/** Opens or closes something above the page, where the browser can. */
export function toggle(one, open) {
  if (!one.isConnected) {
    return;
  }
  if (!one.showPopover || one.popover === null) {
    one.hidden = !open;
  } else if (one.matches(':popover-open') !== open) {
    one.togglePopover(open);
  }
}

/** Goes to something at once, and so far that it stands above the band. */
export function bringInSight(one) {
  one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const foot = innerHeight - liveHelp.height;
  const { top, bottom } = one.getBoundingClientRect();
  const middle = (foot - (bottom - top)) / 2;
  if (bottom + AROUND > foot) {
    scrollBy({ top: top - Math.max(middle, 2 * AROUND), behavior: 'instant' });
  }
}

/**
 * Draws the line around a target; none where it is null or out of sight.
 * @param {HTMLElement} ring
 * @param {HTMLElement | null} one
 */
export function encircle(ring, one) {
  const box = one?.isConnected ? target.seenPart(one) : null;
  const foot = innerHeight - liveHelp.height;
  // What lies under the band is out of sight.
  const isSeen = box !== null && box.top + AROUND < foot;
  toggle(ring, isSeen);
  if (isSeen) {
    Object.assign(ring.style, {
      left: `${Math.round(box.left - AROUND)}px`,
      top: `${Math.round(box.top - AROUND)}px`,
      width: `${Math.round(box.right - box.left + 2 * AROUND)}px`,
      height: `${Math.round(Math.min(box.bottom + AROUND, foot) - box.top + AROUND)}px`,
    });
  }
}

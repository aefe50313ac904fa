// A round to press: once, twice without waiting, or for a while.
import { HOLD, isSlip, isTwice } from './gesture-presses.js';

/** @typedef {import('./gesture.js').Trying} Trying */

/**
 * One short press on the round.
 * @param {Trying} trying
 */
export function once(trying) {
  const { pad, round } = made(trying, 'pad');
  round.addEventListener('click', trying.does);
  pad.addEventListener('click', event => event.target === pad && trying.hints('beside'));
  return pad;
}

/**
 * Two presses, one straight after the other.
 * @param {Trying} trying
 */
export function twice(trying) {
  const { pad, round } = made(trying, 'pad');
  /** @type {number | null} */
  let before = null;
  round.addEventListener('click', ({ timeStamp }) => {
    if (isTwice(before, timeStamp)) {
      before = null;
      trying.does();
    } else {
      trying.hints(before === null ? 'one' : 'apart');
      before = timeStamp;
    }
  });
  pad.addEventListener('click', event => event.target === pad && trying.hints('beside'));
  return pad;
}

/**
 * A press that stays.
 * @param {Trying} trying
 */
export function long(trying) {
  const { pad, round } = made(trying, 'pad held');
  /** @type {{ timer: ReturnType<typeof setTimeout>, x: number, y: number } | null} */
  let held = null;
  const begins = (x, y) => {
    ends();
    held = { x, y, timer: setTimeout(lasts, HOLD) };
  };
  const lasts = () => {
    held = null;
    trying.does();
  };
  const ends = (hint = '') => {
    if (held) {
      clearTimeout(held.timer);
      held = null;
      if (hint) {
        trying.hints(hint);
      }
    }
  };
  round.addEventListener('pointerdown', event => event.isPrimary && event.button === 0 && begins(event.clientX, event.clientY));
  round.addEventListener('pointermove', ({ clientX, clientY }) => held && isSlip(held, { x: clientX, y: clientY }) && ends('slipped'));
  round.addEventListener('pointerup', () => ends('early'));
  round.addEventListener('pointercancel', () => ends('slipped'));
  round.addEventListener('pointerleave', () => ends('slipped'));
  round.addEventListener('keydown', event => [' ', 'Enter'].includes(event.key) && !event.repeat && begins(0, 0));
  round.addEventListener('keyup', () => ends('early'));
  round.addEventListener('blur', () => ends());
  // A long press opens a menu of the browser's elsewhere; here it is the gesture itself.
  pad.addEventListener('contextmenu', event => event.preventDefault());
  return pad;
}

/** @param {Trying} trying */
function made({ words }, look) {
  const pad = document.createElement('div');
  pad.className = look;
  const round = document.createElement('button');
  round.type = 'button';
  round.textContent = words('round');
  pad.append(round);
  return { pad, round };
}

// A choice comes back from a window of ours to the page that opened it, in the platform's frame: the platform takes the choice there alone.
import { element, told } from './page.js';

const CHOICE = 'inclusion.choice';

const TAKEN = 'inclusion.choice-taken';

/** How long the page in the frame may take to say that it has the choice, in milliseconds. Then the window says that it is gone. */
const PATIENCE = 3_000;

/**
 * Whether a window is one of our pages.
 * @param {Window | null} other
 */
export function isOurs(other) {
  try {
    return other !== null && other.location.origin === location.origin;
  } catch {
    return false;
  }
}

/**
 * Hands a choice to the page that has opened this window.
 * @param {Window} opener
 * @param {{ to: string, jwt: string }} choice
 * @param {{ taken: () => void, alone: () => void }} told once that it was taken; before that once where nobody has taken it in time. A
 *   slow page takes it later, so that it is listened to until then.
 */
export function handBack(opener, choice, { taken, alone }) {
  const timer = setTimeout(alone, PATIENCE);
  addEventListener('message', hear);
  opener.postMessage({ subject: CHOICE, ...choice }, location.origin);

  function hear({ data, origin, source }) {
    if (origin === location.origin && source === opener && data?.subject === TAKEN) {
      clearTimeout(timer);
      removeEventListener('message', hear);
      taken();
    }
  }
}

/**
 * Takes one choice from a window of ours, and posts it in this page. A message of another origin, of another window, or a second one is no
 * choice.
 * @param {() => (Window | null)} opened the window that this page has opened last
 * @param {HTMLElement} where
 */
export function takeFrom(opened, where) {
  addEventListener('message', function hear({ data, origin, source }) {
    const isChoice = data?.subject === CHOICE && typeof data.to === 'string' && typeof data.jwt === 'string';
    if (origin === location.origin && source !== null && source === opened() && isChoice) {
      removeEventListener('message', hear);
      /** @type {Window} */ (source).postMessage({ subject: TAKEN }, origin);
      where.replaceChildren(element('p', told.words['choose.sends'], { role: 'status' }));
      leave(where, data.to, data.jwt);
    }
  });
}

/**
 * The platform takes the choice as a form that the browser posts.
 * @param {HTMLElement} where
 * @param {string} to
 * @param {string} jwt
 */
export function leave(where, to, jwt) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = to;
  form.hidden = true;
  form.append(element('input', '', { type: 'hidden', name: 'JWT', value: jwt }));
  where.append(form);
  form.submit();
}

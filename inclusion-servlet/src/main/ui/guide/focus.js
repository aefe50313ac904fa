// The focus on a page that is not ours: where it is, and how it comes to the target of a stop.
import { isSeen, up } from './target.js';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary, [contenteditable="true"], [tabindex]';

/** The element that has the focus on loan: one that takes none by itself. */
let loan = null;

/**
 * Moves the focus to the first thing in an element that takes it. Where nothing does, the element itself gets the focus on loan.
 */
export function focusOn(target) {
  giveBack();
  const first = [target, ...target.querySelectorAll(FOCUSABLE)].find(one => one.matches(FOCUSABLE) && one.tabIndex >= 0 && isSeen(one));
  (first ?? target).focus({ preventScroll: true });
  if (!first && !focusIsIn(target)) {
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    loan = target;
    target.addEventListener('blur', giveBack, { once: true });
  }
}

/** Ends the loan, so that nothing of ours stays on the page. */
export function giveBack() {
  const target = loan;
  loan = null;
  if (target) {
    target.removeEventListener('blur', giveBack);
    target.blur();
    target.removeAttribute('tabindex');
  }
}

/** What has the focus, inside shadow roots too; null where it is nowhere. */
export function focused() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active === document.body ? null : active;
}

export function focusIsIn(one) {
  for (let node = focused(); node; node = up(node)) {
    if (node === one) {
      return true;
    }
  }
  return false;
}

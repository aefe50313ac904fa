// What a stop of a tour speaks of, on a page that is not ours: found, seen, read, and never changed.
const INTO = ' >>> ';
const FIELDS = 'input, select, textarea';
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary, [contenteditable="true"], [tabindex]';

/** The first that a selector names and that is seen. Parts parted by " >>> " look inside open shadow roots. */
export function find(selector, root = document) {
  try {
    return search(selector.split(INTO), root);
  } catch {
    // No selector at all: as if it were not there.
    return null;
  }
}

function search([part, ...rest], root) {
  for (const one of root.querySelectorAll(part)) {
    const found = rest.length === 0 ? isSeen(one) && one : one.shadowRoot && search(rest, one.shadowRoot);
    if (found) {
      return found;
    }
  }
  return null;
}

function isSeen(one) {
  const { width, height } = one.getBoundingClientRect();
  return width > 0 && height > 0 && (one.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** The document, and every shadow root on the way to an element. */
export function rootsOf(one) {
  const root = one.getRootNode();
  return root.host ? [...rootsOf(root.host), root] : [root];
}

/** Whether a page is meant: how the path of its address ends, `*` standing for anything. */
export function isPage(pattern, path = location.pathname) {
  const source = (pattern ?? '*').split('*').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${source.join('.*')}$`).test(path);
}

/** Whether what a stop asks for is there. */
export function holds(check, target) {
  const one = check?.selector ? find(check.selector) : target;
  return !check || Boolean(one && (check.value == null || fits(valueOf(one), check.value)));
}

function fits(value, expected) {
  if (expected === 'notEmpty') {
    return value !== '';
  }
  try {
    return new RegExp(expected).test(value);
  } catch {
    // Written for another kind of expressions: her word will do.
    return true;
  }
}

function valueOf(one) {
  if (typeof one.value === 'string' && !one.matches(FIELDS)) {
    return one.value.trim();
  }
  const fields = one.matches(FIELDS) ? [one] : [...one.querySelectorAll(FIELDS)];
  if (one.isContentEditable || fields.length === 0) {
    return one.textContent.trim();
  }
  return fields
    .filter(field => !['checkbox', 'radio'].includes(field.type) || field.checked)
    .map(field => field.value.trim())
    .filter(value => value !== '')
    .join(' ');
}

/** What took the focus on loan, and what gives it back. */
let loan = null;

/** Moves the focus there: to the first thing in it that takes it, or to itself, and leaves no trace. */
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

/** Nothing of ours stays on the page. */
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
  for (let node = focused(); node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    if (node === one) {
      return true;
    }
  }
  return false;
}

/** What is seen of it on the screen, or null where it was scrolled out of sight. */
export function seenPart(one) {
  let { left, top, right, bottom } = one.getBoundingClientRect();
  const within = box => {
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  };
  for (let node = up(one); node && node !== document.documentElement; node = up(node)) {
    if (node instanceof Element && node !== document.body && getComputedStyle(node).overflow !== 'visible') {
      within(node.getBoundingClientRect());
    }
  }
  within({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
}

function up(node) {
  return node.assignedSlot ?? node.parentNode ?? node.host;
}

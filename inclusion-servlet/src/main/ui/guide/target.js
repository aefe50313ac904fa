// What a stop of a tour speaks of, on a page that is not ours: found, seen, read, and never changed.
const INTO = ' >>> ';
const FIELDS = 'input, select, textarea';

/** The first that a selector names and that is seen. Parts parted by " >>> " look inside open shadow roots. */
export function find(selector, root = document) {
  try {
    return search(selector.split(INTO), root);
  } catch {
    // No selector at all: as if it were not there.
    return null;
  }
}

/** @param {string[]} path */
function search([part, ...rest], root) {
  for (const one of root.querySelectorAll(part)) {
    const found = rest.length === 0 ? isSeen(one) && one : one.shadowRoot && search(rest, one.shadowRoot);
    if (found) {
      return found;
    }
  }
  return null;
}

export function isSeen(one) {
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

/** The part of an element that is seen on the screen, or null where it was scrolled out of sight. */
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

/** What an element stands in, through slots and shadow roots. */
export function up(node) {
  return node.assignedSlot ?? node.parentNode ?? node.host;
}

/** Scrolls the page to an element; without a movement for who wants none, or where the panel waits for it. */
export function scrollTo(one, block = 'nearest', atOnce = false) {
  const calm = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  one.scrollIntoView({ block, inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

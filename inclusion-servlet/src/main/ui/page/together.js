// The elements of one page know of each other: the first one says for all that the network is away, and all follow the
// page's language.
const elements = new Set();

const pageChanged = () => elements.forEach(element => element.pageChanged());

/** What the host says late counts as well: what could not be shown is asked for again. */
const configured = () => {
  pageChanged();
  retry();
};

/** On paper nothing is folded. */
const unfold = () =>
  elements.forEach(element =>
    element.renderRoot.querySelectorAll('details').forEach(details => {
      details.open = true;
    }),
  );

const observer = new MutationObserver(pageChanged);

export function join(element) {
  if (elements.size === 0) {
    observer.observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ['lang', 'data-inclusion-theme'] });
    document.addEventListener('inclusion-configured', configured);
    addEventListener('online', retry);
    addEventListener('beforeprint', unfold);
  }
  elements.add(element);
}

export function leave(element) {
  elements.delete(element);
  if (elements.size === 0) {
    observer.disconnect();
    document.removeEventListener('inclusion-configured', configured);
    removeEventListener('online', retry);
    removeEventListener('beforeprint', unfold);
  }
}

export function isFirst(element) {
  const roots = [...elements].filter(one => one.root === one && !one.constructor.small);
  return roots.every(one => one === element || !(element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING));
}

/** Whether this element bears what belongs to the page as a whole: the first one, or a small one where there is no other. */
export function bears(element) {
  const roots = [...elements].filter(one => one.root === one);
  const large = roots.filter(one => !one.constructor.small);
  const all = large.length > 0 ? large : roots;
  return (
    all.includes(element) && all.every(one => one === element || !(element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING))
  );
}

/** She left: every element forgets her. */
export function leaveAll() {
  elements.forEach(element => element.left());
}

/** The page is told once, by whichever stands first. */
export function tellPage(type) {
  [...elements][0]?.tellPage(type, {});
}

/** Hides all elements, and takes them out of reach, while the server is asked whose page this is. They keep their room. */
export function veil(on) {
  elements.forEach(element => {
    element.inert = on;
    element.style.visibility = on ? 'hidden' : '';
  });
}

export function refreshAll() {
  elements.forEach(element => element.requestUpdate());
}

/** The network is back: what could not be shown is asked for again. */
function retry() {
  elements.forEach(element => element.view?.away && element.begin());
}

// The page in which she works: the browser shows its secret, the visit begins, and what the link opens is shown. The visit's token lives
// in this page's memory, and nowhere else.
import { closed } from './closed.js';
import { isOurs } from './hand-back.js';
import { element, isFramed, place, post, show, told } from './page.js';
import { get, takeFromTab } from './storage.js';

const { words, entrance, library } = told;

/** The heading of what the link opens is that of the page. */
const FIRST = { 'heading-level': '1' };

begin();

async function begin() {
  const secret = takeFromTab(told.key) ?? (await get(told.storage, told.key));
  if (secret === null) {
    show(words['refused.title'], element('p', words['refused.other-browser']));
    return;
  }
  const answer = await post(`${entrance}visit`, { arrival: told.arrival, secret }).catch(() => null);
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    show(words['refused.title'], element('p', problem?.detail ?? words['refused.later']));
    return;
  }
  await open(await answer.json());
}

/**
 * What the server says of a visit that begins.
 * @typedef {{ visit: string, kind: string, path?: string, step?: string, structure?: string, members?: string, return?: string, name?: string,
 *   completion?: import('./completion.js').Completion, choice?: import('./choose.js').Choice }} Visit
 */

/** @param {Visit} visit */
async function open(visit) {
  const headers = { 'X-Inclusion-Visit': visit.visit };
  const inclusion = await import(`${library}ui/inclusion.js`);
  inclusion.configure({ base: library, headers: () => headers, tab: () => tab(headers), back: `${entrance}back` });
  tellHeight();
  if (visit.choice) {
    (await import('./choose.js')).choose(visit.choice, headers);
    return;
  }
  const asked = visit.completion;
  const completion = asked && (await import('./completion.js'));
  if (asked && asked.agreed === undefined) {
    await completion?.asked(asked, headers);
  }
  const greeting = visit.name ? [element('p', visit.name, { class: 'name' })] : [];
  place.replaceChildren(...greeting, await opened(visit), ...(await sums(visit, headers)), ...way(visit));
  document.addEventListener('inclusion-signed-out', event => {
    event.preventDefault();
    show(words['over.title'], element('p', words['over.text']), ...way(visit));
  });
  completion?.atTheEnd(asked, headers);
}

/**
 * What the link opens.
 * @param {Visit} visit
 */
async function opened({ kind, path = '', step = '' }) {
  if (kind === 'GLOSSARY') {
    await import(`${library}ui/telephone/telephone.js`);
    return element('inclusion-glossary-search', '', FIRST);
  }
  if (kind === 'PATH') {
    return element('inclusion-path', '', { ...FIRST, path });
  }
  if (kind === 'STEP') {
    return element('inclusion-step', '', { ...FIRST, path, step });
  }
  if (kind === 'PRACTICE') {
    return practice({ path, step });
  }
  return element('inclusion-start', '', FIRST);
}

/** A browser opens a window for a press alone, so she presses; the heading says what for. */
function practice(where) {
  const before = element('section', '');
  const button = element('button', words['window.open'], { type: 'button' });
  button.addEventListener('click', () => before.replaceWith(element('inclusion-step', '', { ...FIRST, ...where, at: 'try' })));
  before.append(element('h1', words['practice.title']), element('p', words['practice.text']), button);
  return before;
}

/**
 * An instructor sees sums of ten people and more, and nobody.
 * @param {Visit} visit
 * @param {Record<string, string>} headers
 */
async function sums({ structure, members }, headers) {
  if (!structure) {
    return [];
  }
  await import(`${library}ui/structure/coordinator.js`);
  const course = members ? [(await import('./opened.js')).opened(members, headers)] : [];
  return [element('h2', words['sums.title']), ...course, element('inclusion-structure', '', { structure, 'heading-level': '3' })];
}

/** The way back to the platform, where it names one. A window that a page of ours opened in its frame ends: the platform stands behind it. */
function way(visit) {
  if (!visit.return) {
    return [];
  }
  const link = element('a', words['activity.return'], { href: visit.return, class: 'return' });
  link.addEventListener('click', event => {
    if (isOurs(window.opener)) {
      event.preventDefault();
      window.close();
    }
  });
  return [link];
}

/** A window for a practice site or a sheet of paper: this page cannot lead there, because its token would be lost. */
function tab(headers) {
  const opened = window.open('', '_blank');
  return (
    opened && {
      show: async address => {
        const answer = await post(`${entrance}ticket`, {}, headers).catch(() => null);
        const ticket = answer?.ok ? (await answer.json()).ticket : '';
        // In the fragment: no server and no log sees it.
        opened.location.replace(`${entrance}window#${new URLSearchParams({ ticket, to: String(address) })}`);
      },
      close: () => opened.close(),
      closed: closed(opened),
    }
  );
}

/** A platform that can gives the frame the height that the page has. It is told to whoever stands around: a height tells nothing. */
function tellHeight() {
  if (isFramed && 'ResizeObserver' in window) {
    new ResizeObserver(() =>
      parent.postMessage({ subject: 'lti.frameResize', height: document.documentElement.scrollHeight }, '*'),
    ).observe(document.body);
  }
}

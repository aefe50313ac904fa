// What the host says about itself. Everything has a default that works.
import { once } from './once.js';

/** @type {import('../inclusion.d.ts').Settings} */
const settings = once('settings', {
  /** Where the servlet is mounted: beside this script, behind whatever proxy. Ends with a slash. */
  base: new URL('../', import.meta.url).href,
  /** Asked before each request: headers of the host's, such as its CSRF token. */
  headers: () => ({}),
  /** Where to sign in again, or null. */
  signIn: null,
  /** `light`, `dark`, `contrast` or `auto`; an element's own attribute goes first. */
  theme: null,
  /** Sentences to say instead of ours: { fr: { 'told.no': '…' } }. */
  words: {},
  /** Whom to call, for what is printed: 'Accueil du CCAS : 04 00 00 00 00', or null. */
  human: null,
  /** The wishes that a learner sees first: ids of goals; or null, for the usual six. */
  wishes: null,
  fetch: (...request) => window.fetch(...request),
  /** Opens a window for a page of ours, where this page cannot lead there itself; null: it can. Asked while a press is at work. */
  tab: null,
  /** Where a page of ours leads back to; null: to this page. */
  back: null,
});

/**
 * Changes what is given, and leaves the rest. Before the first element, or at any time for what comes after.
 * @param {Partial<import('../inclusion.d.ts').Settings>} changes
 */
export function configure(changes) {
  Object.assign(settings, changes);
  if (changes.base) {
    settings.base = new URL(changes.base.replace(/\/?$/, '/'), document.baseURI).href;
  }
  document.dispatchEvent(new Event('inclusion-configured'));
}

export function host() {
  return settings;
}

/**
 * The host's headers: from `configure`, and from every <meta name="inclusion-header" content="X-CSRF-TOKEN: …">. Read each
 * time, because a host renews its token.
 */
export async function hostHeaders() {
  const headers = {};
  for (const meta of /** @type {NodeListOf<HTMLMetaElement>} */ (document.querySelectorAll('meta[name="inclusion-header"]'))) {
    const [name, ...value] = meta.content.split(':');
    headers[name.trim()] = value.join(':').trim();
  }
  return { ...lent().headers, ...headers, ...(await settings.headers()) };
}

/** Whether this page is ours as a whole, and no host's. */
export function isOurs() {
  return document.documentElement.dataset.inclusionPage !== undefined;
}

const LENT = 'inclusion.host';

/** To a page that is ours as a whole, and knows nothing of the host: its headers, and where to sign in again. For this tab. */
export async function lendHost() {
  const lent = { headers: await hostHeaders(), signIn: signInAddress(), human: humanLine() };
  sessionStorage.setItem(LENT, JSON.stringify(lent));
}

/** What the page that one came from has lent; nothing on a page of the host's. */
function lent() {
  try {
    return (isOurs() && JSON.parse(sessionStorage.getItem(LENT) ?? 'null')) || {};
  } catch {
    return {};
  }
}

/** What the page's head says, or undefined. */
function said(name) {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector(`meta[name="${name}"]`));
  return meta?.content;
}

export function signInAddress() {
  return settings.signIn ?? said('inclusion-sign-in') ?? lent().signIn ?? null;
}

export function humanLine() {
  return settings.human ?? said('inclusion-human') ?? lent().human ?? null;
}

/**
 * The wishes that the structure chose for its page, or null.
 * @returns {string[] | null}
 */
export function chosenWishes() {
  return settings.wishes ?? said('inclusion-wishes')?.split(/\s+/).filter(Boolean) ?? null;
}

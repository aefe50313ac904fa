// From an element to the page that prints.
import { html } from 'lit';
import { host, humanLine } from '../page/host.js';
import { icon } from '../page/icons.js';
import { HUMAN, OPENED_FOR, PLACES, SHEET } from './human.js';

/** After so many milliseconds a tab that was opened has its copy. */
const COPIED_AFTER = 5_000;

/** Where each thing that a sheet keeps stands in the tab. */
const KEYS = /** @type {Record<string, string>} */ ({ places: PLACES, sheet: SHEET });

/**
 * A link to one sheet of paper: no name in its address. `rel=opener` lets the new tab know whom to call and for whom it is.
 * @param {import('../page/personal.js').Personal} element
 * @param {import('../page/parts.js').Piece} label
 * @param {string} what
 * @param {{ kind?: string, keeps?: { places?: object[], sheet?: object }, [more: string]: any }} [more] all but `kind` and `keeps` goes into the address.
 *     What the sheet `keeps` goes into its tab, and into no address: an address stays in the browser's history
 */
export function paperLink(element, label, what, { kind = 'choice', keeps, ...more } = {}) {
  const address = addressOf(element, what, more);
  return html`<a class=${kind} part=${kind === 'main' ? 'button button-main' : 'button'} href=${address} target="_blank" rel="opener"
    @click=${event => {
      handOver(element, keeps);
      const tab = host().tab?.();
      if (tab) {
        event.preventDefault();
        tab.show(address);
      }
    }}
    >${icon('file')}<span>${label}<span class="unseen"> ${element.say('new-tab')}</span></span></a
  >`;
}

/** The new tab has a copy of what this one keeps. This one forgets what the sheet keeps as soon as that tab has it. */
function handOver(element, keeps = {}) {
  keep(OPENED_FOR, element.me.id);
  Object.entries(keeps).forEach(([name, value]) => {
    keep(KEYS[name], JSON.stringify(value));
    setTimeout(() => forget(KEYS[name]), COPIED_AFTER);
  });
}

/**
 * A new tab for one sheet, which is shown once it is ready; null where the browser opens none. Opened while the press is at work: later
 * a browser would take the tab for an advertisement.
 * @param {import('../page/personal.js').Personal} element
 * @param {string} what
 */
export function sheetTab(element, what) {
  keep(OPENED_FOR, element.me.id);
  const tab = (host().tab ?? plainTab)();
  return tab && { show: () => tab.show(addressOf(element, what)), close: () => tab.close() };
}

/** @returns {import('../inclusion.d.ts').Tab | null} */
function plainTab() {
  const tab = window.open('', '_blank');
  return tab && { show: address => tab.location.replace(address), close: () => tab.close() };
}

/**
 * @param {import('../page/personal.js').Personal} element
 * @param {string} what
 * @param {Record<string, string | undefined>} [more]
 */
function addressOf(element, what, more = {}) {
  const address = new URL('ui/paper.html', host().base);
  /** @type {Record<string, any>} */
  const query = { what, lang: element.language, ...(element.who.self ? {} : { learner: element.who.id }), ...more };
  address.search = String(new URLSearchParams(query));
  return address.href;
}

function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Whom to call, as the host says it, for the sheet: it goes into the tab, because a text in an address could come from anybody. */
export function keepHuman() {
  keep(HUMAN, humanLine() ?? '');
}

function keep(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: the sheet leaves a line to write on, and is for whoever is signed in.
  }
}

// One calm line that says whether something is still kept here.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { signInAddress } from './host.js';
import { choice } from './parts.js';
import * as queue from './queue.js';
import { say } from './words.js';

const THANKS_FOR = 8_000;

const listeners = new Set();
let shown = '';
let thanks = null;

/** How often something was noted whose next view does not say so, and whether the line says it now. */
let noted = 0;
let saysNoted = false;
let what = 'noted';

/** Calls back whenever the line changes. Answers how to stop. */
export function watchStatus(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The lines while something waits for the network, or for a server that answers and can note nothing. */
const WAITS = { away: 'arrived', 'in-hand': 'arrived', busy: 'sent', 'busy.in-hand': 'sent' };

queue.watch(({ open, away, answered, signedOut, stale, waiting, aside, inHand }) => {
  const why = signedOut ? 'signed-out' : stale ? 'stale' : '';
  // What lives in this page alone would be lost with it: a new sign-in in another tab may bring a token as well.
  const waits = answered ? (inHand ? 'busy.in-hand' : 'busy') : inHand ? 'in-hand' : 'away';
  const kept = why ? (inHand ? 'signed-out.in-hand' : why) : waits;
  const next = waiting && (why || away) ? kept : aside ? 'aside' : '';
  if (next === shown || (next === '' && thanks)) {
    return;
  }
  clearTimeout(thanks);
  thanks = null;
  // Messages that were erased have not arrived: then the network is still away, or nobody is signed in.
  const arrived = next === '' && open && !away && !why ? WAITS[shown] : undefined;
  show(arrived ?? next);
  if (arrived) {
    thanks = setTimeout(() => {
      thanks = null;
      show('');
    }, THANKS_FOR);
  }
});

function show(line) {
  shown = line;
  listeners.forEach(listener => listener());
}

/** Something was noted, and what is shown next is about something else: the line says it, with or without network. */
export function sayNoted(of = 'noted') {
  what = of;
  noted++;
  saysNoted = true;
  listeners.forEach(listener => listener());
}

export function notedSoFar() {
  return noted;
}

/** The word stays until the end of a press that noted nothing more: nothing on a page moves by itself. */
export function forgetNoted(before) {
  if (saysNoted && noted === before) {
    saysNoted = false;
    listeners.forEach(listener => listener());
  }
}

/** Whether something lives in this page alone: then nothing may lead away from it. */
export function livesInThisPage() {
  return shown.endsWith('in-hand');
}

function signInLink(language, signIn) {
  const words = say(language, 'signed-out.sign-in');
  return livesInThisPage()
    ? html`<a href=${signIn} target="_blank">${words}<span class="unseen"> ${say(language, 'new-tab')}</span></a>`
    : html`<a href=${signIn}>${words}</a>`;
}

/** Written anew each time, so that it is heard again. */
function word(language) {
  return saysNoted ? keyed(noted, html`<span>${say(language, `status.${what}`)}</span>`) : nothing;
}

/** The button disappears with its line, so the focus moves to the view. */
function understood(element) {
  queue.forgetAside();
  element.takesFocus = true;
  element.requestUpdate();
}

/** The line is always in the page, also when it is empty: a screen reader hears only what is written into an element that was there. */
export function statusLine(element) {
  const { language } = element;
  const signIn = signInAddress();
  return html`<p class="status${shown === '' || shown === 'arrived' || shown === 'sent' ? ' good' : ''}" part="status" role="status">${shown === '' ? word(language) : say(language, `status.${shown}`)}${shown.startsWith('signed-out') && signIn ? html` ${signInLink(language, signIn)}` : nothing}${
    shown === 'aside' ? choice(say(language, 'status.understood'), () => understood(element), { kind: 'plain' }) : nothing
  }${shown === 'stale' ? choice(say(language, 'stale.again'), () => location.reload(), { kind: 'plain' }) : nothing}</p>`;
}

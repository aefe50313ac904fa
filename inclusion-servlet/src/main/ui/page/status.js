// One calm line that says whether something is still kept here.
import { html, nothing } from 'lit';
import { signInAddress } from './host.js';
import { choice } from './parts.js';
import * as queue from './queue.js';
import { say } from './words.js';

const THANKS_FOR = 8_000;

const listeners = new Set();
let shown = '';
let thanks = null;

/** Calls back whenever the line changes. Answers how to stop. */
export function watchStatus(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

queue.watch(({ open, away, signedOut, stale, waiting, aside, inHand }) => {
  const why = signedOut ? 'signed-out' : stale ? 'stale' : '';
  // What lives in this page alone would be lost with it: a new sign-in in another tab may bring a token as well.
  const kept = why ? (inHand ? 'signed-out.in-hand' : why) : inHand ? 'in-hand' : 'away';
  const next = waiting && (why || away) ? kept : aside ? 'aside' : '';
  if (next === shown || (next === '' && thanks)) {
    return;
  }
  clearTimeout(thanks);
  thanks = null;
  // Messages that were erased have not arrived: then the network is still away, or nobody is signed in.
  const arrived = (shown === 'away' || shown === 'in-hand') && next === '' && open && !away && !why;
  show(arrived ? 'arrived' : next);
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
  return html`<p class="status" part="status" role="status">${
    shown === '' ? nothing : say(language, `status.${shown}`)
  }${shown.startsWith('signed-out') && signIn ? html` ${signInLink(language, signIn)}` : nothing}${
    shown === 'aside' ? choice(say(language, 'status.understood'), () => understood(element), { kind: 'plain' }) : nothing
  }${shown === 'stale' ? choice(say(language, 'stale.again'), () => location.reload(), { kind: 'plain' }) : nothing}</p>`;
}

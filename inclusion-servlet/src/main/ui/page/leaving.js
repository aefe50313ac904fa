// The person leaves this device: what it shows and remembers of her goes, in every tab.
import { forgetBack } from './back.js';
import { forgetMe, forgetTab } from './me.js';
import { liveHelp } from './live-help.js';
import { otherTabs } from './other-tabs.js';
import * as queue from './queue.js';
import { leaveAll, veil } from './together.js';

const LEAVES = 'inclusion.leaves';
const NOWHERE = 'about:blank';

/** Tells the other tabs who left: they show her as well. Needed where the browser keeps no storage. */
const others = otherTabs();
others?.addEventListener('message', ({ data }) => forget(data));
queue.whenErased(forget);

export function tellOtherTabs(who) {
  if (who !== null) {
    others?.postMessage(who);
  }
}

/** Here and in the other tabs. What is in hand of somebody else, whose visit ended without a word, stays hers. */
export function forget(who) {
  forgetTab();
  forgetMe();
  queue.forget(who);
  leaveAll();
}

/**
 * "Quitter vite": from this press on nothing of her is seen, and nothing is asked. What is not sent yet stays on the device for her
 * next visit. The host ends the visit; where no host hears it, the page is left for an empty one.
 */
export async function leaveQuickly(element) {
  veil(true);
  leaveTab();
  await forgetBack();
  // What stood inside it is gone by now.
  leaveFor(element.root);
}

/** From a page of ours, where no host listens: the host's page behind it ends the visit as soon as it is there. */
export async function leaveQuicklyBy(back) {
  document.body.hidden = true;
  leaveTab();
  await forgetBack();
  try {
    if (back) {
      sessionStorage.setItem(LEAVES, 'true');
    }
  } catch {
    // A browser that keeps nothing: the host's page opens as usual.
  }
  location.replace(back ?? NOWHERE);
}

/** Whether she left a page of ours a moment ago, so that this page has to end her visit. Answered once. */
export function isLeaving() {
  try {
    const leaves = sessionStorage.getItem(LEAVES) !== null;
    sessionStorage.removeItem(LEAVES);
    return leaves;
  } catch {
    return false;
  }
}

/** A promise that the page is there with all its scripts: the host's listen by then. */
export function isLoaded() {
  return new Promise(resolve => (document.readyState === 'complete' ? resolve(true) : addEventListener('load', resolve, { once: true })));
}

/** Has the host end the visit; meanwhile nothing is seen. */
export function leaveFor(element) {
  veil(true);
  if (element.tellPage('inclusion-left', { quickly: true })) {
    location.replace(NOWHERE);
  }
}

function leaveTab() {
  liveHelp.leave();
  const who = queue.openFor();
  tellOtherTabs(who);
  forget(who);
}

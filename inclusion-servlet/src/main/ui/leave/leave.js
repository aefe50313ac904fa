// The way out. Nothing of a person stays on the device, and nothing unsent is dropped without a word.
import { html } from 'lit';
import { InclusionElement } from '../page/element.js';
import { host } from '../page/host.js';
import { forgetMe, me } from '../page/me.js';
import { statusOf } from '../page/network.js';
import { choice, choices } from '../page/parts.js';
import * as queue from '../page/queue.js';
import { leaveAll } from '../page/together.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** To the other tabs: they show her too, where the browser keeps nothing as well. */
const others = 'BroadcastChannel' in window ? new BroadcastChannel('inclusion-left') : null;
others?.addEventListener('message', ({ data }) => forget(data));
queue.whenErased(forget);

/**
 * Sends what is kept on this device, and says how much is not sent. With `erase`, nothing of her stays here: neither what is
 * kept, nor what this tab remembers, nor what the elements show.
 */
export async function leave({ erase = false } = {}) {
  await me().catch(queue.openAsBefore);
  // Nobody can say whose it is, on a page that was opened without network: what is there stays, and is said to.
  const who = queue.openFor();
  if (who === null && queue.keepsAnything()) {
    return { unsent: 1, erased: false };
  }
  await queue.flush();
  const unsent = queue.waiting().length;
  if (erase) {
    others?.postMessage(who);
    queue.wipe();
    forget(who);
  }
  return { unsent, erased: erase };
}

/** Here and in the other tabs. What is in hand of somebody else, whose visit ended without a word, stays hers. */
function forget(who) {
  try {
    Object.keys(sessionStorage)
      .filter(key => key.startsWith('inclusion.'))
      .forEach(key => sessionStorage.removeItem(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  forgetMe();
  queue.forget(who);
  leaveAll();
}

export class Leave extends InclusionElement {
  static properties = {
    /** Where the host signs out; without it, the page is told by `inclusion-left`. */
    href: {},
  };

  static begins = ['href'];

  /** It stands in a page's head: what one page says once, another element says. */
  static small = true;

  /** Only the button: it works when nothing else does. */
  begin() {
    this.rest();
    me().catch(() => null);
  }

  rest() {
    this.turn++;
    this.view = null;
  }

  left() {}

  render() {
    return this.view
      ? super.render()
      : html`<div class="shell" part="shell" lang=${this.language}>${choice(this.say('leave.link'), () => this.leave(), { kind: 'quiet' })}</div>`;
  }

  async leave() {
    this.takesFocus = true;
    const { unsent } = await leave();
    return unsent ? this.kept() : this.out();
  }

  kept() {
    return {
      title: this.say('leave.kept.title'),
      body: html`<p class="lead">${this.say('leave.kept.text')}</p>
        ${choices(
          choice(this.say('leave.kept.stay'), () => this.stay()),
          choice(this.say('leave.kept.drop'), () => this.out()),
        )}`,
    };
  }

  async stay() {
    this.begin();
    await this.updateComplete;
    this.renderRoot.querySelector('button').focus();
  }

  async out() {
    const { erased } = await leave({ erase: true });
    if (!erased) {
      return this.gone('leave.away', choices(choice(this.say('leave.link'), () => this.leave())));
    }
    if (!this.href) {
      // The host goes on from here, and who it was is not asked again.
      return this.tellPage('inclusion-left', {}) ? this.gone('leave.gone') : this.rest();
    }
    return this.signOut();
  }

  async signOut() {
    if ((await statusOf(new URL('ui/inclusion.js', host().base))) === null) {
      return this.gone('leave.away', choices(choice(this.say('leave.link'), () => this.signOut())));
    }
    // Not a step that the browser's back button would find.
    location.replace(this.href);
    return null;
  }

  gone(how, more) {
    return { title: this.say(`${how}.title`), body: html`<p class="lead">${this.say(`${how}.text`)}</p>${more}` };
  }
}

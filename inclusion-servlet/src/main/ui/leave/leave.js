// The way out. Nothing of a person stays on the device, and nothing unsent is dropped without a word.
import { html, nothing } from 'lit';
import { SignedOut, get } from '../page/api.js';
import { InclusionElement } from '../page/element.js';
import { host } from '../page/host.js';
import { inTime } from '../page/in-time.js';
import { forget, tellOtherTabs } from '../page/leaving.js';
import { forgetMe, me } from '../page/me.js';
import { statusOf } from '../page/network.js';
import { choice, choices } from '../page/parts.js';
import * as queue from '../page/queue.js';
import { leaveAll, tellPage, veil } from '../page/together.js';
import { addWords } from '../page/words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

addEventListener('pageshow', ({ persisted }) => persisted && stillHers());

/**
 * A page that the browser had put by is shown again at "back". By then the visit may be over, or somebody else may be signed in: the
 * server is asked, and meanwhile nothing is seen, for four seconds at most. Messages in hand stay: whether they are erased was
 * decided in the tab where the actor left.
 */
async function stillHers() {
  const who = queue.openFor();
  if (who === null) {
    // Elements that have asked nothing since still show the actor.
    if (queue.visitIsOver()) {
      leaveAll();
    }
    return;
  }
  if (!queue.isHersInThisTab()) {
    isOver();
    return;
  }
  veil(true);
  await inTime(get('me', 'fr', who).catch(problem => problem instanceof SignedOut && queue.openFor() === who && isOver()));
  veil(false);
}

function isOver() {
  forgetMe();
  leaveAll();
  tellPage('inclusion-signed-out');
}

/**
 * Sends what is kept on this device, and answers how much is not sent. With `erase`, the actor's messages are erased, and what this
 * tab remembers and shows. Messages of somebody whom nobody can name stay for whoever comes back: then `unknown` is true, and only
 * what this tab remembers and shows is erased. That happens on a page that was opened without network, or after a visit.
 */
export async function leave({ erase = false } = {}) {
  await inTime(me().catch(queue.openAsBefore));
  const who = queue.openFor();
  const unknown = who === null && queue.keepsAnything();
  if (who !== null) {
    await inTime(queue.flush());
  }
  const unsent = unknown ? 1 : queue.waiting().length + queue.drafts();
  if (erase) {
    if (!unknown) {
      tellOtherTabs(who);
      queue.wipe();
    }
    forget(who);
  }
  return { unsent, erased: erase && !unknown, unknown, visitIsOver: queue.visitIsOver() };
}

export class Leave extends InclusionElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** Where the host signs out; without it, the page is told by `inclusion-left`. */
    href: {},
  };

  static begins = ['href'];

  /** This element stands in a page's head: what a page says once, another element says. */
  static small = true;

  /** Shows the button alone, without asking the server: leaving works when nothing else does. */
  async begin() {
    this.rest();
    await me().catch(() => null);
  }

  rest() {
    this.turn++;
    this.view = null;
  }

  left() {}

  render() {
    return this.view
      ? super.render()
      : html`<div class="shell" part="shell" lang=${this.language}>${choice(this.say('leave.link'), () => this.leave(), { kind: 'quiet' })}
          ${this.slow ? html`<p class="soon" role="status">${this.say('soon')}</p>` : nothing}</div>`;
  }

  async leave() {
    this.takesFocus = true;
    const { unsent, unknown, visitIsOver } = await leave();
    if (unknown) {
      return this.somebodys();
    }
    return unsent ? this.kept(visitIsOver ? '.signed-out' : queue.isStale() ? '.stale' : '') : this.out();
  }

  /** @param {'' | '.signed-out' | '.stale'} why why it is not sent: there is no network, the visit is over, or the page has to be loaded again */
  kept(why) {
    return {
      title: this.say('leave.kept.title'),
      body: html`<p class="lead">${this.say(`leave.kept.text${why}`)}</p>
        ${choices(
          choice(this.say(`leave.kept.stay${why}`), () => this.stay()),
          choice(this.say('leave.kept.drop'), () => this.out()),
        )}`,
    };
  }

  /** Messages are kept here, and nobody can say whose they are: whoever comes by does not erase them. */
  somebodys() {
    return {
      title: this.say('leave.somebodys.title'),
      body: html`<p class="lead">${this.say('leave.somebodys.text')}</p>
        ${choices(
          choice(this.say('leave.somebodys.stay'), () => this.stay()),
          choice(this.say('leave.link'), () => this.out()),
        )}`,
    };
  }

  async stay() {
    this.begin();
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  async out() {
    const { erased } = await leave({ erase: true });
    if (!this.href) {
      // The host goes on from here, and who it was is not asked again.
      return this.tellPage('inclusion-left', { quickly: false }) ? this.gone(erased ? 'leave.gone' : 'leave.ended') : this.rest();
    }
    return this.signOut(erased, this.href);
  }

  async signOut(erased, address) {
    if ((await statusOf(new URL('ui/inclusion.js', host().base))) === null) {
      const way = () => this.signOut(erased, address);
      const view = this.gone(erased ? 'leave.away' : 'leave.away.somebodys', choices(choice(this.say('leave.link'), way)));
      // She asked to sign out: this is done as soon as the network is back, whoever holds the device by then.
      addEventListener('online', () => this.view === view && this.act(way), { once: true });
      return view;
    }
    // Not a step that the browser's back button would find.
    location.replace(address);
    return null;
  }

  gone(how, more) {
    return { title: this.say(`${how}.title`), body: html`<p class="lead">${this.say(`${how}.text`)}</p>${more}` };
  }
}

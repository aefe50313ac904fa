// Her side of the beginning: she reads who it is, compares two drawings with those that the helper names, and says yes. She reads nothing out.
import { html, nothing } from 'lit';
import { Away } from '../page/api.js';
import { InclusionElement } from '../page/element.js';
import { choice, choices, yesNo } from '../page/parts.js';
import { NOBODY } from '../page/person.js';
import { toCall } from '../practice/to-call.js';
import { shownBy } from './band.js';
import { drawingsAppearance } from './drawings-appearance.js';
import { shown } from './drawings.js';
import { herSession, join } from './hers.js';

/** Her page may come before the helper's: so often it asks whether a session waits, and for so long. */
const ASK_AGAIN = 2_000;
const LONGEST_WAIT = 10 * 60_000;
/** So long a session may keep silent: its other page may be gone. */
const LONGEST_SILENCE = 30_000;
/** A helper who hears her say yes lets her in at once. */
const LET_IN_SOON = 2 * 60_000;

export class Helped extends InclusionElement {
  static styles = [InclusionElement.styles, drawingsAppearance];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** The signs of a card, where nobody is signed in. */
    code: {},
  };

  constructor() {
    super();
    /** @type {import('./hers.js').HerSession | null} */
    this.session = null;
  }

  connectedCallback() {
    super.connectedCallback();
    shownBy.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shownBy.delete(this);
    clearTimeout(this.patience);
    this.unfollow?.();
    this.session?.tell();
  }

  signedIn() {
    return this.code ? Promise.resolve(NOBODY) : super.signedIn();
  }

  cardSigns() {
    return this.code ?? null;
  }

  /** From a card's page as from any other. */
  cameBack() {
    return false;
  }

  async open() {
    const session = herSession(this.side()) ?? (await join(this.side()));
    return session ? this.follow(session) : this.waitsForHelper();
  }

  side() {
    return { code: this.code, as: this.code ? undefined : this.me.id, language: this.language };
  }

  // ——— before the helper's page is there

  waitsForHelper() {
    this.asksAgain();
    return {
      title: this.say('helped.waits'),
      back: this.leavesBack(),
      body: html`<p class="lead">${this.say('helped.waits.text')}</p>
        ${this.numberToCall()}
        <p class="note">${this.say('helped.waits.doubt')}</p>`,
    };
  }

  /** Where the page knows the structure's number, it stands there: nobody calls by herself. */
  numberToCall() {
    const { number } = /** @type {any} */ (this.root);
    return number ? toCall(this, number) : nothing;
  }

  /** Until she leaves this view: the band goes on from there. A network that is away for a moment is waited for as well. */
  async asksAgain() {
    const { turn } = this;
    const until = performance.now() + LONGEST_WAIT;
    let view = null;
    while (!view && performance.now() < until) {
      await new Promise(resolve => setTimeout(resolve, ASK_AGAIN));
      view = turn === this.turn ? await this.viewIfAny(turn) : null;
      if (turn !== this.turn) {
        return;
      }
    }
    this.show(view ?? this.nobodyCame());
  }

  /** What is shown once a session waits, or cannot be asked for any more; null before. */
  async viewIfAny(turn) {
    try {
      const session = await join(this.side());
      return session && turn === this.turn ? this.follow(session) : null;
    } catch (problem) {
      return problem instanceof Away ? null : this.explain(problem);
    }
  }

  nobodyCame() {
    return {
      title: this.say('helped.nobody-came'),
      back: this.leavesBack(),
      body: html`<p class="lead">${this.say('helped.nobody-came.text')}</p>
        ${choices(choice(this.say('helped.again'), () => this.begin(), { kind: 'main' }))}`,
    };
  }

  // ——— who it is

  /**
   * From now on the view follows the session.
   * @param {import('./hers.js').HerSession} session
   */
  follow(session) {
    this.session = session;
    this.statusShown = session.state?.status;
    this.unfollow?.();
    if (session.ended) {
      return this.over(session.ended);
    }
    this.unfollow = session.follow(() => this.changed());
    if (session.state) {
      return this.viewOf(session.state);
    }
    this.unlessSoon(LONGEST_SILENCE, () => this.silent());
    return this.waits();
  }

  changed() {
    const { state, ended } = this.session ?? {};
    if (ended || state?.status !== this.statusShown) {
      clearTimeout(this.patience);
    }
    if (ended) {
      this.unfollow?.();
      this.show(this.over(ended));
    } else if (state?.status === 'TOGETHER' && this.root !== this) {
      // She is where she was, and the band there says who is with her.
      this.unfollow?.();
      this.goOn();
    } else if (state && state.status !== this.statusShown) {
      this.statusShown = state.status;
      this.show(this.viewOf(state));
    } else if (!state && !this.isSilent) {
      this.show(this.waits());
    }
  }

  /** @param {import('./watch.js').State} state */
  viewOf(state) {
    switch (state.status) {
      case 'COMPARING':
        return this.compares(state);
      case 'AGREED':
        return this.agreed(state);
      default:
        return this.together(state);
    }
  }

  /**
   * What is shown where nothing has changed for a while.
   * @param {number} milliseconds
   * @param {() => import('../page/parts.js').View} view
   */
  unlessSoon(milliseconds, view) {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.show(view()), milliseconds);
  }

  /** What the session is like is asked again and again; she need not wait for it. */
  waits() {
    return {
      title: this.say(this.session?.isAway ? 'away.title' : 'soon'),
      back: this.leavesBack(),
      body: choices(choice(this.say('helped.stop'), () => this.stop())),
    };
  }

  /** The session says nothing: it may be over on the other side, or out of reach. */
  silent() {
    this.isSilent = true;
    return {
      title: this.say('helped.silent'),
      back: this.leavesBack(),
      body: html`<p class="lead">${this.say('helped.silent.text')}</p>
        ${choices(
          choice(this.say('helped.again'), () => this.beginsAgain(), { kind: 'main' }),
          choice(this.say('helped.stop'), () => this.stop()),
        )}`,
    };
  }

  /** What kept silent may still be there: it is asked anew, and ends only where she says so. */
  beginsAgain() {
    this.unfollow?.();
    this.session?.stop();
    this.session = null;
    this.isSilent = false;
    return this.begin();
  }

  /**
   * Where the host tells neither a name nor a structure, nobody can be let in.
   * @param {import('./watch.js').State} state
   */
  compares({ helper, drawings }) {
    const { name, structure, promise } = helper;
    const who = name ?? structure;
    if (!who) {
      return {
        title: this.say('helped.nobody'),
        body: html`<p class="lead">${this.say('helped.nobody.text')}</p>
          <p class="note">${promise}</p>
          ${choices(choice(this.say('helped.stop'), () => this.stop(), { kind: 'main' }))}`,
      };
    }
    return {
      title: this.say('helped.who', { name: who }),
      body: html`${structure && structure !== who ? html`<p class="lead">${structure}</p>` : nothing}
        <p class="note">${promise}</p>
        <p class="lead">${this.say('helped.compare', { name: who })}</p>
        ${shown(this, drawings)}
        <p>${this.say('helped.compare.not-you')}</p>
        <p>${this.say('helped.sees', { name: who })}</p>
        <p><strong>${this.say('helped.ask')}</strong></p>
        ${yesNo(
          choice(this.say('helped.yes'), () => this.agree()),
          choice(this.say('helped.no'), () => this.refuse()),
        )}`,
    };
  }

  async agree() {
    await this.session?.change({ change: 'AGREE' });
    return null;
  }

  /**
   * The drawings stay, for a helper who has not named them yet.
   * @param {import('./watch.js').State} state
   */
  agreed(state, isLate = false) {
    const { helper, drawings } = state;
    const name = helper.name ?? helper.structure;
    if (!isLate) {
      this.unlessSoon(LET_IN_SOON, () => this.agreed(state, true));
    }
    return {
      title: this.say('helped.agreed', { name }),
      body: html`<p class="lead">${this.say(isLate ? 'helped.agreed.late' : 'helped.agreed.text', { name })}</p>
        <p class="note">${helper.promise}</p>
        ${shown(this, drawings)} ${choices(choice(this.say('helped.stop'), () => this.stop()))}`,
    };
  }

  /** @param {import('./watch.js').State} state */
  together({ helper }) {
    return {
      title: this.say('band.with', { name: helper.name ?? helper.structure }),
      body: html`<p class="lead">${this.say('helped.together')}</p>
        <p class="note">${helper.promise}</p>
        ${choices(choice(this.say('go-on'), () => this.goOn(), { kind: 'main', picture: 'next' }))}`,
    };
  }

  /** She hangs up then, and calls by herself: whoever named other drawings is still on the line. */
  refuse() {
    this.refused = true;
    return this.stop();
  }

  over(ended) {
    if (this.refused) {
      return {
        title: this.say('helped.refused'),
        body: html`<p class="lead">${this.say('helped.refused.text')}</p>${choices(choice(this.say('go-on'), () => this.goOn(), { kind: 'main', picture: 'next' }))}`,
      };
    }
    if (ended === 'over' && ['COMPARING', 'AGREED'].includes(this.session?.state?.status ?? '')) {
      return {
        title: this.say('helped.not-begun'),
        body: html`<p class="lead">${this.say('helped.not-begun.text')}</p>
          ${choices(
            choice(this.say('helped.again'), () => this.begin(), { kind: 'main' }),
            choice(this.say('go-on'), () => this.goOn(), { picture: 'next' }),
          )}`,
      };
    }
    return {
      title: this.say(ended === 'over' ? 'helped.over' : 'helped.ended'),
      body: html`<p class="lead">${this.say('helped.ended.text')}</p>${choices(choice(this.say('go-on'), () => this.goOn(), { kind: 'main', picture: 'next' }))}`,
    };
  }

  stop() {
    this.session?.end();
    return null;
  }

  // ——— the way back

  /** Where she came from within this page; else to the path. */
  goOn() {
    const { root } = this;
    return root === this ? (this.code ? this.begin() : this.go('path')) : root.place('back', {});
  }

  leavesBack() {
    return this.root === this ? undefined : { act: () => this.root.place('back', {}) };
  }
}

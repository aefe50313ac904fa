// Her side of the beginning: she touches four drawings, reads who it is, says yes, and says two words.
import { shownBy } from './band.js';
import { DRAWINGS, NAMED, drawing } from './drawings.js';
import { helpedAppearance } from './helped-appearance.js';
import { herSession, touch } from './hers.js';
import { Away, InclusionElement, NOBODY, Refused, choice, choices, html, nothing, yesNo } from './ours.js';

/** The words for how many drawings are left to touch. */
const LEFT = ['none', 'one', 'two', 'three'];

export class Helped extends InclusionElement {
  static styles = [InclusionElement.styles, helpedAppearance];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** The signs of a card, where nobody is signed in. */
    code: {},
  };

  constructor() {
    super();
    /** @type {Set<string>} */
    this.touched = new Set();
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

  open() {
    const session = herSession(this.side());
    return session ? this.follow(session) : this.drawings();
  }

  side() {
    return { code: this.code, as: this.code ? undefined : this.me.id, language: this.language };
  }

  // ——— the drawings

  /** @param {string} [said] what is not right yet */
  drawings(said) {
    return {
      title: this.say('helped.drawings'),
      back: this.leavesBack(),
      body: html`<p class="lead">${this.say('helped.drawings.text')}</p>
        ${said ? html`<p class="note">${said}</p>` : nothing}
        <div class="drawings" role="group" aria-label=${this.say('helped.drawings.label')}>
          ${DRAWINGS.map(
            name => html`<button type="button" aria-pressed=${String(this.touched.has(name))} @click=${() => this.touch(name)}>
              ${drawing(name)}<span>${this.say(`drawing.${name}`)}</span>
            </button>`,
          )}
        </div>
        <p class="small" role="status">${this.touched.size > 0 ? this.say(`helped.touched.${LEFT[NAMED - this.touched.size]}`) : nothing}</p>
        ${choices(choice(this.say('helped.touched'), () => this.send(), { kind: 'main', picture: 'check' }))}
        <p class="small">${this.say('helped.drawings.doubt')}</p>`,
    };
  }

  /** A fifth is not taken: the line says so. The focus stays where it is. */
  touch(name) {
    if (!this.touched.delete(name) && this.touched.size < NAMED) {
      this.touched.add(name);
    }
    this.view = this.drawings();
  }

  async send() {
    if (this.touched.size !== NAMED) {
      return this.drawings(this.say('helped.four'));
    }
    try {
      const session = await touch(this.side(), [...this.touched]);
      return this.follow(session);
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 404) {
        this.touched.clear();
        return this.drawings(this.say('helped.unknown'));
      }
      if (problem instanceof Away && problem.later > 0) {
        return this.drawings(this.say('helped.too-many'));
      }
      throw problem;
    }
  }

  // ——— who it is

  /**
   * From now on the view follows the session.
   * @param {import('./hers.js').HerSession} session
   */
  follow(session) {
    this.session = session;
    this.touched.clear();
    this.statusShown = session.state?.status;
    this.unfollow?.();
    this.unfollow = session.follow(() => this.changed());
    return session.state ? this.viewOf(session.state) : this.waits();
  }

  changed() {
    const { state, ended } = this.session ?? {};
    if (ended) {
      this.unfollow?.();
      this.show(this.over(ended));
    } else if (state && state.status !== this.statusShown) {
      this.statusShown = state.status;
      this.show(this.viewOf(state));
    }
  }

  /** @param {import('./watch.js').State} state */
  viewOf(state) {
    switch (state.status) {
      case 'TOUCHED':
        return this.whoItIs(state);
      case 'AGREED':
        return this.words(state);
      default:
        return this.together(state);
    }
  }

  waits() {
    return { title: this.say('soon'), body: nothing };
  }

  /**
   * Where the host tells neither a name nor a structure, nobody can be let in.
   * @param {import('./watch.js').State} state
   */
  whoItIs({ helper }) {
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
        <p class="note lead">${promise}</p>
        <p>${this.say('helped.sees', { name: who })}</p>
        <p>${this.say('helped.ask')}</p>
        ${yesNo(
          choice(this.say('helped.yes'), () => this.agree()),
          choice(this.say('helped.no'), () => this.stop()),
        )}`,
    };
  }

  async agree() {
    await this.session?.change({ change: 'AGREE' });
    return null;
  }

  /** @param {import('./watch.js').State} state */
  words({ helper, words }) {
    return {
      title: this.say('helped.words'),
      body: html`<p class="words" lang=${this.language}>${words.map(word => html`<strong>${word}</strong> `)}</p>
        <p>${this.say('helped.words.text', { name: helper.name ?? helper.structure })}</p>
        <p class="note">${helper.promise}</p>
        ${choices(choice(this.say('helped.stop'), () => this.stop()))}`,
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

  over(ended) {
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
    return root === this ? (this.code ? this.drawings() : this.go('path')) : root.place('back', {});
  }

  leavesBack() {
    return this.root === this ? undefined : { act: () => this.root.place('back', {}) };
  }
}

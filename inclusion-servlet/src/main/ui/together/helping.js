// The helper's side: names two drawings, hears her say yes, and then reads in words where she is. There is no clock, and nothing of her
// screen.
import { html, nothing } from 'lit';
import { now, post } from '../page/api.js';
import { InclusionElement } from '../page/element.js';
import { choice, choices } from '../page/parts.js';
import { inWords, shown } from './drawings.js';
import { helpingAppearance } from './helping-appearance.js';
import { saidNow } from './said.js';
import { glossary, pathOf, script } from './script.js';
import { seen } from './seen.js';
import { Watch } from './watch.js';

export class Helping extends InclusionElement {
  static styles = [InclusionElement.styles, helpingAppearance];

  constructor() {
    super();
    /** @type {import('./watch.js').State | null} */
    this.state = null;
    /** What she said last, in words. */
    this.said = '';
    this.isAway = false;
    /** @type {string | null} */
    this.path = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watch?.stop();
  }

  /** Not to the path: to this very session. */
  cameBack() {
    return false;
  }

  async open() {
    this.watch?.stop();
    this.state = null;
    const state = await this.getIfAny(this.address());
    return state ? this.begins(state) : this.explained();
  }

  address() {
    return this.hers('together');
  }

  // ——— the beginning

  explained() {
    return {
      title: this.say('live.title', this.named()),
      back: this.leavesTo(),
      body: html`<p class="lead">${this.say('live.how', this.named())}</p>
        <p>${this.say('live.how.kept', this.named())}</p>
        ${choices(choice(this.say('live.begin'), () => this.opens(), { kind: 'main', picture: 'phone' }))}`,
    };
  }

  async opens() {
    return this.begins(await this.post(this.address(), {}));
  }

  /** @param {import('./watch.js').State} state */
  begins(state) {
    this.watch?.stop();
    this.said = '';
    this.isAway = false;
    this.state = null;
    this.take(state);
    this.watch = new Watch(
      this.address(),
      { language: this.language, as: this.me.id },
      {
        state: next => this.told(next),
        over: () => this.overThere(),
        away: isAway => {
          this.isAway = isAway;
          this.drawAnew();
        },
      },
    );
    this.watch.number = state.number;
    return this.viewOf();
  }

  // ——— what comes

  /** The view moves to its heading where the session is further than before, and else stays where it is. */
  told(state) {
    const before = this.state;
    this.take(state);
    if (before?.status === state.status) {
      this.drawAnew();
    } else {
      this.show(this.viewOf());
    }
  }

  take(state) {
    const before = this.state;
    this.state = state;
    if (before) {
      this.said = saidNow(this, before, state);
    }
    this.findPath();
  }

  /** The script of a step is asked for with its path. */
  async findPath() {
    const position = this.state?.position;
    const path = position ? await pathOf(this, position) : null;
    if (path !== this.path) {
      this.path = path;
      this.drawAnew();
    }
  }

  drawAnew() {
    if (this.state && this.view) {
      this.view = this.viewOf();
    }
  }

  viewOf() {
    switch (this.state?.status) {
      case 'WAITING':
        return this.waiting();
      case 'COMPARING':
        return this.compares();
      case 'AGREED':
        return this.agreed();
      default:
        return this.together();
    }
  }

  named() {
    return { name: this.who.first };
  }

  // ——— one view after the other

  /** What to say, numbered. */
  sayings(...texts) {
    return html`<p class="saying">${this.say('live.say', this.named())}</p>
      <ol class="script">${texts.map(text => html`<li>${text}</li>`)}</ol>`;
  }

  waiting() {
    return {
      title: this.say('live.title', this.named()),
      body: html`${this.sayings(this.say('live.say.page'), this.say('live.say.tell'))}
        ${this.line(this.say('live.waits', this.named()))}
        <p class="small">${this.say('live.waits.text', this.named())}</p>
        <p class="small">${this.say('live.how', this.named())} ${this.say('live.how.kept', this.named())}</p>
        ${choices(this.endChoice())}`,
    };
  }

  compares() {
    const { drawings } = this.state ?? { drawings: [] };
    return {
      title: this.say('live.compares', this.named()),
      body: html`${this.sayings(
        this.say('live.say.who'),
        this.say('live.say.drawings', { drawings: inWords(this, drawings) }),
        this.say('live.say.yes'),
      )}
        ${shown(this, drawings)}
        <p class="note">${this.say('live.never')}</p>
        <p class="small">${this.say('live.other-page', this.named())}</p>
        ${this.line('')} ${choices(this.endChoice())}`,
    };
  }

  /**
   * The page said so; the voice says so too. Whoever presses at once, or pressed before the helper looked, has heard no drawings: a page
   * that is not hers is noticed only where they are named.
   */
  agreed() {
    const { drawings } = this.state ?? { drawings: [] };
    return {
      title: this.say('live.agreed', this.named()),
      body: html`<p class="lead">${this.say('live.agreed.ask', this.named())}</p>
        <p>${this.say('live.agreed.drawings', { drawings: inWords(this, drawings) })}</p>
        <p class="small">${this.say('live.other-page', this.named())}</p>
        ${this.line('')} ${choices(
          choice(this.say('live.let-in'), () => this.change({ change: 'LET_IN' }), { kind: 'main', picture: 'check' }),
          this.endChoice(),
        )}`,
    };
  }

  together() {
    const step = { ...this.state?.position, path: this.path, language: this.language };
    return {
      title: this.say('live.together', this.named()),
      body: html`${this.line(this.said || this.say('live.said.none', this.named()))} ${choices(this.endChoice())} ${seen(this)}
        ${script(step)} ${glossary(step, this.say('live.words'))}`,
    };
  }

  /** What is new, said to a screen reader as well; that the network is away, before all else. */
  line(text) {
    return html`<p class="said ${text || this.isAway ? 'note' : ''}" role="status">${this.isAway ? this.say('live.away') : text}</p>`;
  }

  // ——— what the helper does

  /** Does something, and shows what it led to where the reader is. */
  async change(change) {
    const state = await post(`${this.address()}/changes`, change, this.language, this.me.id);
    this.watch?.take(state);
    return null;
  }

  endChoice() {
    return choice(this.say('live.end'), () => this.end(), { kind: 'quiet', picture: 'phone' });
  }

  async end() {
    await post(`${this.address()}/changes`, { change: 'END' }, this.language, this.me.id);
    this.over();
    return null;
  }

  /** It ended on her side, or by itself. */
  overThere() {
    this.over(this.howItEnded());
  }

  /** Why nobody was let in: her page never came, the time to let her in is over, or, most likely, a no. */
  howItEnded() {
    const status = this.state?.status;
    if (status === 'WAITING') {
      return 'live.over.nobody';
    }
    if (status === 'COMPARING' || status === 'AGREED') {
      return now() >= new Date(this.state?.until) ? 'live.over.late' : 'live.over.refused';
    }
    return 'live.over.text';
  }

  over(text = 'live.over.text') {
    this.watch?.stop();
    this.state = null;
    this.show({
      title: this.say('live.over'),
      body: html`<p class="lead">${this.say(text, this.named())}</p>
        ${choices(
          this.root === this
            ? nothing
            : choice(this.say('live.back', this.named()), () => this.go('back'), { kind: 'main', picture: 'back' }),
          choice(this.say('live.again'), () => this.opens()),
        )}`,
    });
  }

  left() {
    this.watch?.stop();
    this.state = null;
    super.left();
  }
}

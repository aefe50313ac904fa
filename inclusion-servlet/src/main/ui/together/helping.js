// The helper's side: names four drawings, hears two words, and then reads in words where she is. There is no clock, and nothing of
// her screen.
import { drawing, fourDrawings } from './drawings.js';
import { helpingAppearance } from './helping-appearance.js';
import { InclusionElement, Refused, choice, choices, html, nothing, post } from './ours.js';
import { saidNow } from './said.js';
import { glossary, pathOf, script } from './script.js';
import { seen } from './seen.js';
import { Watch } from './watch.js';

/** Another helper of hers may have named the same four. */
const DRAWN_AGAIN = 3;

const WORDS = 2;

export class Helping extends InclusionElement {
  static styles = [InclusionElement.styles, helpingAppearance];

  constructor() {
    super();
    /** @type {import('./watch.js').State | null} */
    this.state = null;
    /** The words that the helper pressed. */
    this.heard = new Set();
    /** What she said last, in words. */
    this.said = '';
    /** What is not right yet with the two words: it stays to be read while states come, until something else is pressed. */
    this.problem = '';
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
        ${choices(choice(this.say('live.begin'), () => this.draw(), { kind: 'main', picture: 'phone' }))}`,
    };
  }

  /** Names four drawings; others where somebody else has just named these. */
  async draw(tries = DRAWN_AGAIN) {
    try {
      return this.begins(await this.post(this.address(), { drawings: fourDrawings() }));
    } catch (problem) {
      const isTaken = problem instanceof Refused && /:drawings-taken$/.test(problem.problem?.type);
      if (isTaken && tries > 0) {
        return this.draw(tries - 1);
      }
      throw problem;
    }
  }

  /** @param {import('./watch.js').State} state */
  begins(state) {
    this.watch?.stop();
    this.heard.clear();
    this.said = '';
    this.problem = '';
    this.isAway = false;
    this.state = null;
    this.take(state);
    this.watch = new Watch(
      this.address(),
      { language: this.language, as: this.me.id },
      {
        state: next => this.told(next),
        over: () => this.over(),
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
      case 'TOUCHED':
        return this.touched();
      case 'AGREED':
        return this.twoWords();
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
    const { drawings } = this.state ?? { drawings: [] };
    const words = new Intl.ListFormat(this.language).format(drawings.map(name => this.say(`drawing.${name}.the`)));
    return {
      title: this.say('live.title', this.named()),
      body: html`${this.sayings(this.say('live.say.page'), this.say('live.say.drawings', { drawings: words }), this.say('live.say.done'))}
        <ul class="named">${drawings.map(name => html`<li>${drawing(name)}<span>${this.say(`drawing.${name}.the`)}</span></li>`)}</ul>
        ${this.line(this.say('live.waits', this.named()))}
        <p class="small">${this.say('live.waits.text', this.named())}</p>
        ${choices(
          choice(this.say('live.others'), () => this.draw(), { kind: 'quiet' }),
          this.endChoice(),
        )}`,
    };
  }

  touched() {
    return {
      title: this.say('live.touched'),
      body: html`${this.sayings(this.say('live.say.who'))}
        <p class="note">${this.say('live.never')}</p>
        ${this.line('')} ${choices(this.endChoice())}`,
    };
  }

  twoWords() {
    const { words } = this.state ?? { words: [] };
    return {
      title: this.say('live.words'),
      body: html`${this.sayings(this.say('live.say.words'))}
        <p>${this.say('live.words.text')}</p>
        ${this.problem ? html`<p class="note" role="alert">${this.problem}</p>` : nothing}
        <div class="eight" role="group" aria-label=${this.say('live.words.label')}>
          ${words.map(
            word => html`<button type="button" class="choice" part="button" aria-pressed=${String(this.heard.has(word))} @click=${() => this.hear(word)}>
              <span>${word}</span>
            </button>`,
          )}
        </div>
        ${this.line('')} ${choices(
          choice(this.say('live.let-in'), () => this.letIn(), { kind: 'main', picture: 'check' }),
          this.endChoice(),
        )}`,
    };
  }

  hear(word) {
    this.problem = '';
    if (!this.heard.delete(word) && this.heard.size < WORDS) {
      this.heard.add(word);
    }
    this.view = this.twoWords();
  }

  async letIn() {
    if (this.heard.size !== WORDS) {
      return this.notYet('live.two');
    }
    this.problem = '';
    const words = [...this.heard];
    this.heard.clear();
    try {
      return await this.change({ change: 'LET_IN', words });
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 409) {
        return this.notYet('live.other-words');
      }
      throw problem;
    }
  }

  notYet(key) {
    this.problem = this.say(key);
    return this.twoWords();
  }

  together() {
    const position = this.state?.position;
    return {
      title: this.say('live.together', this.named()),
      body: html`${this.line(this.said || this.say('live.said.none', this.named()))} ${seen(this)}
        ${script({ ...position, path: this.path, language: this.language })} ${glossary(this.language)}
        ${choices(this.endChoice())}`,
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

  over() {
    this.watch?.stop();
    this.state = null;
    this.show({
      title: this.say('live.over'),
      body: html`<p class="lead">${this.say('live.over.text', this.named())}</p>
        ${choices(
          this.root === this
            ? nothing
            : choice(this.say('live.back', this.named()), () => this.go('back'), { kind: 'main', picture: 'back' }),
          choice(this.say('live.again'), () => this.draw()),
        )}`,
    });
  }

  left() {
    this.watch?.stop();
    this.state = null;
    super.left();
  }
}

// One question at a time. She may not know, go back, or stop, and nothing is counted on the screen. At the end: words.
import { css, html, nothing } from 'lit';
import { Away, SignedOut, Stale } from '../page/api.js';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { inTime } from '../page/in-time.js';
import { listenAppearance } from '../page/listen.js';
import { appearance } from '../page/appearance.js';
import { choice, choices, yesNo } from '../page/parts.js';
import * as queue from '../page/queue.js';
import { addWords } from '../page/words.js';
import { lessonAppearance } from '../step/lesson.js';
import { fieldsOf, itemOf } from './asking.js';
import { form } from '../on-paper/later.js';
import { question } from './question.js';
import { result } from './result.js';
import fr from './fr.json';
import en from './en.json';
import startFr from '../start/fr.json';
import startEn from '../start/en.json';

addWords({ fr: startFr, en: startEn });
addWords({ fr, en });

export class Questions extends InclusionElement {
  static styles = [
    appearance,
    listenAppearance,
    lessonAppearance,
    css`
      .question .choices .choice { min-height: max(4.2em, 64px); padding: 0.9em 1.1em; }
    `,
  ];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** Which one to go on with. */
    assessment: {},
    /** What to begin where there is none: `counter` or `full`. */
    mode: {},
    /** For `counter`: the wish it is about; else the latest one. */
    goal: {},
    /** To enter what was answered on paper. */
    paper: { type: Boolean },
  };

  static begins = ['learner', 'assessment', 'mode', 'goal', 'paper'];

  open() {
    const kept = this.remembered('questions');
    const begun = (this.isAnew ? null : this.assessment) ?? (kept?.mode === this.wanted() ? kept.assessment : null);
    if (!begun) {
      // The three sentences stand on the sheet: whoever copies from paper has read them.
      return this.paper ? this.copy() : this.agree();
    }
    if (this.begun !== begun) {
      this.copied.clear();
    }
    this.begun = begun;
    this.asked = kept?.assessment === begun ? kept.asked : [];
    return this.paper ? this.form() : this.now();
  }

  willUpdate(changed) {
    if (changed.has('assessment')) {
      this.isAnew = false;
    }
    super.willUpdate(changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopWaiting?.();
  }

  constructor() {
    super();
    /** What was copied from paper here, by item: { id, option, help }. The server may not have it yet. */
    this.copied = new Map();
    /** How many questions there are at the most. */
    this.all = 0;
    /** The language of what helps after the latest answer. */
    this.hintLanguage = /** @type {string | undefined} */ (undefined);
    /** Whether another assessment was asked for than the one that a host named. */
    this.isAnew = false;
  }

  wanted() {
    return this.mode === 'full' ? 'full' : 'counter';
  }

  get url() {
    return this.hers(`assessments/${encodeURIComponent(this.begun)}`);
  }

  keep() {
    const isNamed = this.assessment && !this.isAnew;
    const before = this.remembered('questions');
    const mode = before?.assessment === this.begun ? before.mode : isNamed ? undefined : this.wanted();
    this.remember('questions', { assessment: this.begun, mode, asked: this.asked });
  }

  // ——— before the first question

  async goalAsked() {
    return this.goal ?? (await this.getIfAny(this.hers('wish')))?.goal;
  }

  async copy() {
    const wide = this.wanted() === 'full';
    const goal = wide ? undefined : await this.goalAsked();
    return wide || goal ? this.yes(wide, goal) : this.go('start');
  }

  /** Three sentences, and a "no" as large as the "yes": nothing begins before. */
  async agree() {
    const wide = this.wanted() === 'full';
    const goal = wide ? undefined : await this.goalAsked();
    if (!wide && !goal) {
      this.go('start');
      return undefined;
    }
    const sentences = await this.sentences();
    return {
      title: this.tell('told.title'),
      back: this.leavesTo(),
      body: html`<ul class="plain-list told">${sentences.map(sentence => html`<li class="note">${sentence}</li>`)}</ul>
        ${this.readAloud(sentences.join(' '))}
        ${this.heading(this.tell(wide ? 'told.wide' : 'told.question'))}
        ${yesNo(
          choice(this.say(wide ? 'told.wide.yes' : 'told.yes'), () => this.yes(wide, goal)),
          choice(this.say('told.no'), () => this.go('path')),
        )}
        <p>${wide ? this.say('told.wide.long') : this.tell('told.either')}</p>`,
    };
  }

  async yes(wide, goal) {
    this.begun = this.beginning ??= newId();
    const asked = wide ? { mode: 'FULL' } : { mode: 'COUNTER', goal };
    await this.post(this.hers('assessments'), { id: this.begun, ...asked, told: this.paper ? 'PAPER' : this.who.channel });
    this.beginning = null;
    this.asked = [];
    this.keep();
    return this.paper ? this.form() : this.now();
  }

  // ——— one question after the other

  /**
   * The question that the server wants now, or the result.
   * @param {string | null} hint what helps after the answer before, for a helper to say; the learner has read it already
   * @param {string | null} kicker the line above the question
   * @returns {Promise<import('../page/parts.js').View>}
   */
  async now(hint = null, kicker = null) {
    const view = await this.get(this.url);
    if (!view.finished) {
      const last = view.answered === view.length - 1;
      this.all = view.length;
      return question(this, { item: itemOf(view), index: this.asked.length, all: view.length, last, hint, kicker });
    }
    return this.result(hint);
  }

  backTo(index) {
    return question(this, { item: this.asked[index].item, index, all: this.all, last: false, hint: null, kicker: null });
  }

  forward(index) {
    return index + 1 < this.asked.length ? this.backTo(index + 1) : this.now();
  }

  async answered(item, index, option) {
    const before = this.asked[index];
    if (before && before.option === option) {
      return this.forward(index);
    }
    if (!before && !(await this.isWanted(item))) {
      return this.now(null, this.say('questions.elsewhere'));
    }
    const supersedes = before ? await this.standing(item, before.evidence) : undefined;
    const outcome = await this.note(item.kind, item.ref, { ...fieldsOf(item, option, this.begun), supersedes });
    this.asked[index] = { item, option, evidence: outcome.id };
    this.keep();
    this.saysNoted(outcome);
    if (!outcome.sent && !outcome.problem) {
      return this.later(() => this.now());
    }
    if (index + 1 < this.asked.length) {
      return this.forward(index);
    }
    this.hintLanguage = item.language;
    return outcome.help && this.who.self ? this.said(outcome.help, () => this.now()) : this.now(outcome.help);
  }

  /** Whether the question is still open: another tab, or a helper beside, may have answered it. True where the server cannot say. */
  async isWanted(item) {
    const view = await this.known(inTime(this.get(this.url)));
    return !view || (!view.finished && itemOf(view).id === item.id);
  }

  /** An answer of the server, or null without network or after the visit. */
  async known(answer) {
    try {
      return (await answer) ?? null;
    } catch (problem) {
      if (problem instanceof Away || problem instanceof SignedOut) {
        return null;
      }
      throw problem;
    }
  }

  /** The evidence to correct: the one the server lets stand, or what this tab remembers. */
  async standing(item, remembered) {
    return (await this.known(inTime(this.entered(item))))?.id ?? remembered;
  }

  /** Another answer than the expected one: the sentence that helps, and nothing else. */
  said(hint, next) {
    return {
      title: this.say('questions.thanks'),
      rests: true,
      body: html`<p>${this.tell('questions.hint')}</p>
        ${this.who.self ? this.otherLanguage('other-language', this.hintLanguage) : nothing}
        <p class="note">${this.taught(hint, this.hintLanguage)}</p>
        ${this.who.self ? this.readAloud(hint, this.hintLanguage) : nothing}
        ${choices(choice(this.say('go-on'), next, { kind: 'main', picture: 'next' }))}`,
    };
  }

  /** The view after an answer that is kept on this device, and not yet sent. */
  later(next) {
    if (queue.visitIsOver()) {
      throw new SignedOut();
    }
    if (queue.isStale()) {
      throw new Stale();
    }
    return this.waiting(next);
  }

  /** Waits for the network. Once the answer is sent, `next` follows by itself. */
  waiting(next) {
    const view = {
      title: this.say('away.title'),
      body: html`<p>${this.say('questions.waiting')}</p>
        ${choices(
          choice(this.say('done.next'), () => this.go('path'), { picture: 'next' }),
          choice(this.tell('questions.stop'), () => this.kept()),
        )}`,
    };
    this.stopWaiting?.();
    this.stopWaiting = queue.watch(({ waiting }) => {
      if (!waiting) {
        this.whenIdle(() => {
          this.stopWaiting?.();
          this.stopWaiting = null;
          this.act(() => (this.view === view ? next() : undefined));
        });
      }
    });
    return view;
  }

  /** After what is under way, since an act during another one is a second tap and does nothing. */
  whenIdle(work) {
    setTimeout(() => (this.busy ? this.whenIdle(work) : work()), 50);
  }

  /** She stops without network: the answers that are kept are sent later, without her. */
  kept() {
    this.remember('questions', null);
    return {
      title: this.say('questions.kept'),
      body: html`<p>${this.say('questions.kept.text')}</p>
        ${choices(choice(this.say('done.next'), () => this.go('path'), { kind: 'main', picture: 'next' }))}`,
    };
  }

  async stop() {
    await inTime(queue.flush());
    try {
      await this.post(`${this.url}/stop`, {});
    } catch (problem) {
      if (problem instanceof Away) {
        return this.kept();
      }
      throw problem;
    }
    return this.result();
  }

  // ——— what the answers showed

  /** @param {string | null} hint what helps after the last answer, for a helper to say */
  result(hint = null) {
    return result(this, hint);
  }

  /** Once more: other questions, or those of before, and her agreement first. */
  anew() {
    this.remember('questions', null);
    this.isAnew = true;
    this.begun = null;
    return this.agree();
  }

  leave() {
    this.remember('questions', null);
    this.go('path');
  }

  /** To a step: a helper beside her goes straight into its exercise. */
  leaveFor({ path, id }) {
    this.remember('questions', null);
    // Alone she reads before she tries, or says that she has read.
    this.go('step', { path, step: id, ...(this.who.self ? {} : { at: 'try' }) });
  }

  // ——— on paper

  form() {
    return form(this);
  }

  /** What the server has of an item: null where there is nothing, or where it cannot be known. */
  entered(item) {
    return this.known(this.getIfAny(`${this.url}/answers/${encodeURIComponent(item.ref.item)}`));
  }
}

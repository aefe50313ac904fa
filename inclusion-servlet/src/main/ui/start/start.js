// What she wants to do, how she would learn it, and with what; then three sentences, and a "no" as large as the "yes".
// Nothing is asked before that, and a path opens either way. Beside a helper, how and with what is one line that can be changed.
import { html, nothing } from 'lit';
import { InclusionElement } from '../page/element.js';
import { newId } from '../page/evidence.js';
import { fold } from '../page/fold.js';
import { nextStep } from '../page/next-step.js';
import { choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { deviceKey } from './device-key.js';
import { byPath } from './wishes.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const WAYS = { FACE_TO_FACE: 'people', ALONE: 'alone', TELEPHONE: 'phone', WORKSHOP: 'workshop' };
const DEVICES = { PHONE: 'mobile', TABLET: 'tablet', COMPUTER: 'laptop' };

export class Start extends InclusionElement {
  async open() {
    this.draft = { ...(await this.usual()), ...this.remembered('wish') };
    return this.wish();
  }

  /** @returns {import('../page/call-me.js').Topic} */
  topic() {
    const { goal, text } = this.draft ?? {};
    return goal ? { about: 'WISH', item: goal, title: text } : super.topic();
  }

  /** What stands in the line: as she said it last, else as the two met. Alone with her first wish, she is asked each. */
  async usual() {
    const said = await this.getIfAny(this.hers('wish'));
    if (this.who.self && !said) {
      return { asksEach: true };
    }
    const { way, device, ownDevice, network } = said ?? { way: this.who.channel, device: 'PHONE', ownDevice: true, network: 'UNKNOWN' };
    return { way, device, ownDevice, network };
  }

  async wish() {
    const [{ goals }, { paths }] = await Promise.all([this.get('goals'), this.get('paths')]);
    const [first, ...others] = byPath(goals.filter(goal => goal.audience === this.who.audience));
    if (!first) {
      return this.nothingYet();
    }
    const title = id => {
      const { title: words, language } = paths.find(path => path.id === id) ?? { title: id };
      return this.taught(words, language);
    };
    return {
      title: this.tell('wish.title'),
      back: this.leavesTo(),
      body: html`<p>${this.tell('wish.text')}</p>
        ${this.offer(first.goals)}
        ${others.map(({ path, goals: wishes }) => fold(this, title(path), this.offer(wishes), this.chose(wishes)))}`,
    };
  }

  offer(goals) {
    return choices(
      goals.map(goal =>
        choice(this.taught(goal.text, goal.language), () => this.wants(goal), {
          pressed: this.chose([goal]) || undefined,
        }),
      ),
    );
  }

  chose(goals) {
    return goals.some(({ id }) => id === this.draft.goal);
  }

  wants({ id, text, language }) {
    return this.keep({ goal: id, text, language }, () => (this.draft.asksEach ? this.how() : this.told()));
  }

  /** No pack has a goal for her: she is told so, to whom she can say it, and led to her path where she is on one. */
  async nothingYet() {
    const { paths } = await this.get(this.hers('progress'));
    return {
      title: this.say('wish.none.title'),
      back: this.leavesTo(),
      body: html`<p>${this.tell('wish.none.text')}</p>
        <p class="lead">${this.tell('wish.none.human')}</p>
        ${paths.length > 0 ? choices(choice(this.tell('wish.none.path'), () => this.go('path'), { picture: 'next', kind: 'main' })) : nothing}`,
    };
  }

  how() {
    const next = this.draft.asksEach ? () => this.device() : () => this.told();
    return {
      title: this.tell('how.title'),
      kicker: this.wished(),
      back: { act: () => (this.draft.asksEach ? this.wish() : this.told()) },
      body: choices(
        Object.entries(WAYS).map(([way, picture]) => choice(this.say(`how.${way}`), () => this.keep({ way }, next), { picture })),
      ),
    };
  }

  device() {
    const next = this.draft.asksEach ? () => this.connection() : () => this.told();
    const own = ownDevice =>
      Object.entries(DEVICES).map(([device, picture]) =>
        choice(this.say(deviceKey({ device, ownDevice })), () => this.keep({ device, ownDevice }, next), { picture }),
      );
    return {
      title: this.tell('device.title'),
      kicker: this.wished(),
      back: { act: () => (this.draft.asksEach ? this.how() : this.told()) },
      body: html`${choices(own(true))}${choices(own(false))}`,
    };
  }

  connection() {
    const answer = network => choice(this.say(`connection.${network}`), () => this.keep({ network }, () => this.told()));
    return {
      title: this.tell('connection.title'),
      kicker: this.wished(),
      back: { act: () => (this.draft.asksEach ? this.device() : this.told()) },
      body: choices(['GOOD', 'WEAK', 'UNKNOWN'].map(answer)),
    };
  }

  async told() {
    const sentences = await this.sentences();
    return {
      title: this.tell('told.title'),
      kicker: this.draft.asksEach ? undefined : this.wished(),
      back: { act: () => (this.draft.asksEach ? this.connection() : this.wish()) },
      body: html`<ul class="plain-list told">${sentences.map(sentence => html`<li class="note">${sentence}</li>`)}</ul>
        ${this.readAloud(sentences.join(' '))} ${this.draft.asksEach ? nothing : this.line()}
        ${this.heading(this.say(this.who.self ? 'told.question' : 'told.begin'))}
        ${
          this.who.self
            ? yesNo(
                choice(this.say('told.yes'), () => this.yes()),
                choice(this.say('told.no'), () => this.no()),
              )
            : yesNo(
                choice(this.say('told.with-questions'), () => this.yes()),
                choice(this.say('told.without'), () => this.no()),
                choice(this.say('told.not-today'), () => this.notToday()),
              )
        }
        <p>${this.say(this.who.self ? 'told.either' : 'told.any')}</p>`,
    };
  }

  /** How and with what, in one line; a press changes one part of it. */
  line() {
    const { way, network } = this.draft;
    const part = (key, change) =>
      choice(html`${this.say(key)}<span class="unseen"> (${this.say('told.change')})</span>`, change, { kind: 'plain' });
    return html`<p class="line">
      <span>${this.say('told.how')}</span>
      ${part(`how.${way}`, () => this.how())} ${part(deviceKey(this.draft), () => this.device())}
      ${part(`told.network.${network}`, () => this.connection())}
    </p>`;
  }

  async yes() {
    await this.stateWish();
    // The id is kept for a second attempt: the server then begins no second set of questions.
    const assessment = this.draft.assessment ?? newId();
    this.keepDraft({ assessment });
    await this.post(this.hers('assessments'), { id: assessment, mode: 'COUNTER', goal: this.draft.goal, told: this.who.channel });
    this.remember('questions', { assessment, mode: 'counter', asked: [] });
    this.remember('wish', null);
    this.go('questions', { assessment });
  }

  /** No question. Her path opens; beside a helper its first step is one press away. */
  async no() {
    await this.stateWish();
    this.remember('wish', null);
    return this.who.self ? this.go('path') : this.begins();
  }

  async begins() {
    const next = await this.get(this.hers('next-step'));
    return {
      title: this.say('begin.title'),
      kicker: this.wished(),
      body: html`${nextStep(this, next, ({ path, id }) => this.go('step', { path, step: id, at: 'try' }))}
        ${choices(choice(this.say('begin.path'), () => this.go('path'), { picture: 'road', kind: next.step ? 'choice' : 'main' }))}`,
    };
  }

  /** Another day, or never: nothing is noted. */
  notToday() {
    this.remember('wish', null);
    if (this.root !== this) {
      return this.go('back');
    }
    return this.open();
  }

  async stateWish() {
    const { goal, way, device, ownDevice, network } = this.draft;
    await this.post(this.hers('wishes'), { goal, way, device, ownDevice, network, told: this.who.channel });
  }

  /** Keeps what was said, and answers the next view. */
  keep(more, next) {
    this.keepDraft(more);
    return next();
  }

  keepDraft(more) {
    this.draft = { ...this.draft, ...more };
    this.remember('wish', this.draft);
  }

  wished() {
    return this.taught(this.draft.text, this.draft.language);
  }
}

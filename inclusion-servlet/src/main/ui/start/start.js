// What she wants to do, how she would learn it, and with what; then three sentences, and a "no" as large as the "yes".
// Nothing is asked before that, and a path opens either way. Beside a helper, how and with what is one line that can be changed. Alone, six
// wishes come first, and all others are one press away.
import { html, nothing } from 'lit';
import { appearance } from '../page/appearance.js';
import { forgetBack } from '../page/back.js';
import { InclusionElement } from '../page/element.js';
import { scriptOf } from '../page/later.js';
import { newId } from '../page/evidence.js';
import { fold } from '../page/fold.js';
import { nextStep } from '../page/next-step.js';
import { asides, choice, choices, yesNo } from '../page/parts.js';
import { addWords } from '../page/words.js';
import { deviceKey } from './device-key.js';
import { six, sixAppearance, sixOf, tellUnknown } from './six.js';
import { byPath } from './wishes.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** @returns {Promise<typeof import('./wider.js')>} */
const wider = () => scriptOf('start/wider');

const WAYS = { FACE_TO_FACE: 'people', ALONE: 'alone', TELEPHONE: 'phone', WORKSHOP: 'workshop' };
/** With what is not digital, five things to press. */
const FEW = 4;
const DEVICES = { PHONE: 'mobile', TABLET: 'tablet', COMPUTER: 'laptop' };

/** The day on this device: what is not asked again lasts as long. */
const today = () => new Date().toDateString();

export class Start extends InclusionElement {
  static styles = [appearance, sixAppearance];

  /** @type {() => unknown} */
  chosenAt = () => this.wish();

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
    tellUnknown(goals);
    const hers = goals.filter(goal => goal.audience === this.who.audience);
    const title = id => {
      const { title: words, language } = paths.find(path => path.id === id) ?? { title: id };
      return this.taught(words, language);
    };
    const usual = this.isHerPage() ? sixOf(hers, this.language) : [];
    return usual.length > 0 ? this.firstOf(usual, hers, paths, title) : this.listed(hers, title);
  }

  /** What most people come with; all else is one press away. */
  firstOf(usual, hers, paths, title) {
    const back = () => this.wish();
    const heading = id => paths.find(path => path.id === id)?.translation ?? title(id);
    return {
      title: this.say('wish.title'),
      back: this.leavesTo(),
      body: html`<p class="lead">${this.say('wish.reassure')}</p>
        ${six(this, usual)}
        ${choices(
          choice(this.say('wish.other'), async () => (await wider()).others(this, hers, heading, back), { picture: 'dots' }),
          choice(this.say('wish.no-device'), async () => (await wider()).withoutDevice(this, paths, back), { picture: 'mobile' }),
        )}`,
    };
  }

  listed(hers, title) {
    const [first, ...more] = byPath(hers);
    if (!first) {
      return this.nothingYet();
    }
    return {
      title: this.tell('wish.title'),
      back: this.leavesTo(),
      body: html`<p>${this.tell('wish.text')}</p>
        ${this.root.localName === 'inclusion-helper' ? choices(choice(this.say('with.not-digital'), () => this.notToday(), { kind: 'quiet' })) : nothing}
        ${this.firstWishes(first.goals)}
        ${more.map(({ path, goals: wishes }) => fold(this, title(path), this.offer(wishes), this.chose(wishes)))}`,
    };
  }

  /** Beside a helper a few stand open, and the others of the path are folded as those of other paths are. */
  firstWishes(goals) {
    const few = this.who.self ? goals.length : FEW;
    const rest = goals.slice(few);
    return html`${this.offer(goals.slice(0, few))} ${rest.length > 0 ? fold(this, this.say('wish.other'), this.offer(rest), this.chose(rest)) : nothing}`;
  }

  offer(goals, wants = goal => this.wants(goal)) {
    return choices(
      goals.map(goal =>
        choice(this.called(goal), () => wants(goal), {
          pressed: this.chose([goal]) || undefined,
        }),
      ),
    );
  }

  /** The words of a wish; before it is chosen she reads that what is taught is in another language. */
  called({ text, language, taughtIn = language }) {
    const words = this.taught(text, language);
    const name = () => new Intl.DisplayNames([this.language], { type: 'language' }).of(taughtIn);
    return this.who.self && taughtIn !== this.language
      ? html`${words}<br><span class="small">${this.say('wish.taught-in', { language: name() })}</span>`
      : words;
  }

  chose(goals) {
    return goals.some(({ id }) => id === this.draft.goal);
  }

  /**
   * @param {{ id: string, text: string, language: string, taughtIn?: string }} goal `taughtIn` where its lessons are in another language
   * @param {() => unknown} [chosenAt] the view on which the wish was chosen; left out, the first one
   */
  wants({ id, text, language, taughtIn = language }, chosenAt = () => this.wish()) {
    this.chosenAt = chosenAt;
    return this.keep({ goal: id, text, language, taughtIn }, () => (this.draft.asksEach ? this.how() : this.told()));
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
      back: { act: () => (this.draft.asksEach ? this.chosenAt() : this.told()) },
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
    const asked = (devices, back) => ({
      title: this.tell('device.title'),
      kicker: this.wished(),
      back: { act: back },
      body: choices(devices),
    });
    const borrowed = () => asked(own(false), () => this.device());
    return asked([own(true), choice(this.say('device.borrowed'), borrowed, { picture: 'people' })], () =>
      this.draft.asksEach ? this.how() : this.told(),
    );
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
    // Who said no today is not asked again with each wish.
    const hasRefused = this.who.self && this.remembered('refused') === today();
    return {
      title: this.tell('told.title'),
      kicker: this.draft.asksEach ? undefined : this.wished(),
      back: { act: () => (this.draft.asksEach ? this.connection() : this.chosenAt()) },
      body: html`<ul class="plain-list told">${sentences.map(sentence => html`<li class="note">${sentence}</li>`)}</ul>
        ${this.readAloud(sentences.join(' '))} ${this.who.self ? this.otherLanguage('told.other-language', this.draft.taughtIn) : nothing} ${this.draft.asksEach ? nothing : this.who.self ? fold(this, this.say('told.how'), this.line()) : this.line()}
        ${hasRefused ? nothing : this.heading(this.say(this.who.self ? 'told.question' : 'told.begin'))}
        ${
          hasRefused
            ? html`${choices(choice(this.say('go-on'), () => this.no(), { kind: 'main', picture: 'next' }))}
              ${asides(choice(this.say('told.yes'), () => this.yes(), { kind: 'quiet' }))}`
            : this.who.self
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
        ${hasRefused ? nothing : html`<p>${this.say(this.who.self ? 'told.either' : 'told.any')}</p>`}`,
    };
  }

  /** How and with what, in one line; a press changes one part of it. */
  line() {
    const { way, network } = this.draft;
    const part = (key, change) =>
      choice(html`${this.say(key)}<span class="unseen"> (${this.say('told.change')})</span>`, change, { kind: 'plain' });
    return html`<p class="line">
      ${this.who.self ? nothing : html`<span>${this.say('told.how')}</span>`}
      ${part(`how.${way}`, () => this.how())} ${part(deviceKey(this.draft), () => this.device())}
      ${part(`told.network.${network}`, () => this.connection())}
    </p>`;
  }

  async yes() {
    await this.stateWish();
    this.remember('refused', null);
    // The id is kept for a second attempt: the server then begins no second set of questions.
    const assessment = this.draft.assessment ?? newId();
    this.keepDraft({ assessment });
    await this.post(this.hers('assessments'), { id: assessment, mode: 'COUNTER', goal: this.draft.goal, told: this.who.channel });
    this.remember('questions', { assessment, mode: 'counter', asked: [] });
    this.remember('wish', null);
    await forgetBack();
    this.go('questions', { assessment });
  }

  /** No question. Her path opens; beside a helper its first step is one press away. */
  async no() {
    await this.stateWish();
    this.remember('wish', null);
    if (!this.who.self) {
      return this.begins();
    }
    this.remember('refused', today());
    // A host may put her path in the place of this page, and not in that of our own entry of the history.
    await forgetBack();
    return this.go('path');
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
    this.saysNoted(undefined, 'wish-noted');
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

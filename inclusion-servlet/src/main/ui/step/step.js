// A step: why, the lesson, something to try, some questions if she wants, and who helped.
import { html, nothing } from 'lit';
import { keepBookmark } from '../page/bookmark.js';
import { givesAnswer } from '../page/answer.js';
import { InclusionElement } from '../page/element.js';
import { host, lendHost } from '../page/host.js';
import { sessionOf, tellPlace } from '../page/live-help.js';
import { listen, listenAppearance } from '../page/listen.js';
import { appearance } from '../page/appearance.js';
import { fold } from '../page/fold.js';
import { statusOf } from '../page/network.js';
import { file } from '../page/pack-file.js';
import { asides, choice, choices, sentences, way, yesNo } from '../page/parts.js';
import { PERSON, leavesFrom } from '../page/practice-visit.js';
import { addWords } from '../page/words.js';
import { anchorOf, screenAt } from './anchor.js';
import { helped, outcomes } from './helped.js';
import { block, lessonAppearance, sign, spoken } from './lesson.js';
import { isNarrow, screensOf } from './screens.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** Where she may go on, after the lesson. */
const RESUMED = ['practice', 'questions'];

export class Step extends InclusionElement {
  static styles = [appearance, listenAppearance, lessonAppearance];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    path: {},
    step: {},
    /** Where to go on: `screen.6` of the lesson, `practice`, `questions`, or `try` for the exercise at once; left out, from the lesson. */
    at: {},
  };

  static begins = ['learner', 'path', 'step'];

  constructor() {
    super();
    /** Whether she said of this try that it did not work. */
    this.missed = false;
    /** Whether she opened the answer of the exercise. */
    this.answerSeen = false;
  }

  async open() {
    this.missed = false;
    this.answerSeen = false;
    this.found = await this.get(`paths/${encodeURIComponent(String(this.path))}/steps/${encodeURIComponent(String(this.step))}`);
    const { site } = this.found.practice;
    const tried = this.tried();
    if (this.at === 'questions' && tried) {
      return this.offer(tried.worked);
    }
    if (this.at === 'try') {
      return (await this.practise()) ?? this.lesson();
    }
    return RESUMED.includes(this.at ?? '') && !site ? this.task() : this.lesson(screenAt(this.at, screensOf(this.found.lesson)));
  }

  /** @returns {import('../page/call-me.js').Topic} */
  topic() {
    const { ref, title } = this.found ?? {};
    return ref ? { about: 'STEP', pack: ref.pack, item: ref.item, title } : super.topic();
  }

  /**
   * On a telephone one gesture a screen; else, and while somebody helps her from afar, the whole text.
   * @param {number | null} stopped the screen to go on at
   */
  lesson(stopped = null) {
    const byScreens = this.who.self && isNarrow() && sessionOf(this.cardSigns()) === null;
    return byScreens ? (stopped === null ? this.beginning() : this.screen(stopped)) : this.whole();
  }

  /** Why, and the press that begins. Who has read it goes on from here. */
  beginning() {
    const { title, why, language, otherwise, lesson, questions } = this.found;
    const [first] = screensOf(lesson);
    this.keep('lesson');
    this.tellPlace({ ref: this.found.ref });
    return {
      title,
      lang: language,
      back: this.toPath(),
      body: html`<p class="lead">${this.taught(why, language)}</p>
        ${this.otherLanguage('step.other-language', language)}
        ${first?.picture ? block(this, first.picture, language) : nothing}
        ${choices(
          choice(this.say('lesson.begin'), () => this.screen(0), { picture: 'next', kind: 'main' }),
          choice(this.say('step.read-and-try'), () => this.read()),
        )}
        ${asides(
          choice(this.say('lesson.whole'), () => this.whole({ act: () => this.beginning() }), { kind: 'quiet', picture: 'text' }),
          questions.length ? choice(this.tell('step.questions'), () => this.asksAll(), { kind: 'quiet' }) : nothing,
        )}
        ${otherwise ? fold(this, this.say('step.otherwise'), html`<p>${this.taught(otherwise, language)}</p>`) : nothing}`,
    };
  }

  /** One gesture: its drawing, its sentence, a press to hear it, and the next one. */
  screen(index) {
    const { title, language, lesson } = this.found;
    const screens = screensOf(lesson);
    const screen = screens[index];
    if (!screen) {
      return this.toTry(index);
    }
    const back = { act: () => (index === 0 ? this.beginning() : this.screen(index - 1)) };
    this.keep(anchorOf(index));
    this.tellPlace({ ref: this.found.ref, anchor: `block.${screen.number}` });
    return {
      title,
      lang: language,
      back,
      kicker: this.say('lesson.screen', { number: index + 1, all: screens.length }),
      body: html`<article class="lesson screen">
          ${screen.picture ? block(this, screen.picture, language) : nothing}
          <div data-block=${screen.number}>${screen.blocks.map(one => block(this, one, language))}</div>
          ${lesson.audio ? nothing : this.readAloud(screen.spoken, language)}
        </article>
        ${choices(choice(this.say('go-on'), () => this.screen(index + 1), { picture: 'next', kind: 'main' }))}
        ${asides(choice(this.say('lesson.whole'), () => this.whole({ act: () => this.screen(index) }), { kind: 'quiet', picture: 'text' }))}`,
    };
  }

  /** The last screen of the lesson: what there is to try. */
  toTry(index) {
    const { practice, language } = this.found;
    return {
      title: this.say('step.try'),
      back: { act: () => (index === 0 ? this.beginning() : this.screen(index - 1)) },
      body: html`<p class="lead">${this.taught(practice.title, language)}</p>
        ${this.otherLanguage('other-language', language)} ${this.toDo()} ${practice.site ? html`<p class="small">${this.say('step.site')}</p>` : nothing}
        ${this.readAloud(practice.task, language)}
        ${choices(choice(this.say('step.read-and-try'), () => this.read(), { picture: 'next', kind: 'main' }))}`,
    };
  }

  toPath() {
    return { act: () => this.go('path'), label: this.tell('step.back'), leaves: true };
  }

  /**
   * The whole lesson on one page.
   * @param {import('../page/parts.js').View['back']} back
   */
  whole(back = this.toPath()) {
    const { title, why, language, otherwise, lesson, practice, questions, ref } = this.found;
    this.keep('lesson');
    this.tellPlace({
      ref,
      blocks: () => [.../** @type {NodeListOf<HTMLElement>} */ (this.renderRoot.querySelectorAll('.lesson > [data-block]'))],
    });
    return {
      title,
      lang: language,
      back,
      body: html`<p class="lead">${this.taught(why, language)}</p>
        ${this.who.self ? this.otherLanguage('step.other-language', language) : nothing}
        ${this.readAloud(spoken(lesson), language)} ${this.who.self ? nothing : choices(choice(this.say('step.script'), () => this.goLater('script', { pack: this.found.ref.pack, step: this.step }), { picture: 'phone' }))}
        <article class="card lesson">
          ${lesson.audio ? html`<audio controls preload="none" aria-label=${this.say('step.audio')} src=${file(lesson.audio)}></audio>` : nothing}
          ${lesson.blocks.map((one, index) => html`<div data-block=${index + 1}>${block(this, one, language)}</div>`)}
        </article>
        <section class="card">
          ${this.heading(this.tell('step.try'))}
          <p class="lead">${this.taught(practice.title, language)}</p>
          ${this.toDo()} ${practice.site ? html`<p class="small">${this.say('step.site')}</p>` : nothing}
          ${choices(choice(this.tell('step.read-and-try'), () => this.read(), { picture: 'next', kind: 'main' }))}
        </section>
        ${otherwise ? html`${this.heading(this.say('step.otherwise'))}<p>${this.taught(otherwise, language)}</p>` : nothing}
        ${questions.length ? asides(choice(this.tell('step.questions'), () => this.asksAll(), { kind: 'quiet' })) : nothing}`,
    };
  }

  /** She has read it; a helper only goes there. */
  async read() {
    if (this.who.self) {
      await this.note('content', this.found.ref, { event: 'FINISHED' });
    }
    return this.practise();
  }

  /** The practice site where there is one, else the task in words. */
  async practise() {
    const { site } = this.found.practice;
    const page = site ? this.siteAddress(site) : null;
    // Opened while the press is at work: later a browser would take it for an advertisement. It knows nobody in front of a helper.
    const opens = host().tab;
    const tab = page && this.who.self ? opens?.() : null;
    const status = page && (tab || !opens) ? await statusOf(page) : 404;
    if (status === null || status >= 400) {
      tab?.close();
      return status === null || status >= 500 ? this.siteAway() : this.task();
    }
    await this.keep('practice');
    return this.leaves(() => this.leaveFor(page, tab));
  }

  siteAddress(site) {
    const page = new URL(`practice/${encodeURIComponent(site)}`, host().base);
    const { path, step, language } = this;
    page.search = String(
      new URLSearchParams({ path: String(path), step: String(step), lang: language, back: host().back ?? location.href }),
    );
    if (!this.who.self) {
      // That it is for somebody stands in the address; for whom, never.
      page.searchParams.set('with', '1');
    }
    return page;
  }

  async leaveFor(page, tab) {
    if (tab) {
      tab.show(page);
      await this.takesPath().catch(() => null);
      this.go('path');
      tab.closed?.then(() => this.root.seesAnew());
      return;
    }
    try {
      await lendHost();
      if (this.who.self) {
        sessionStorage.removeItem(PERSON);
      } else {
        const { path, step } = this;
        sessionStorage.setItem(PERSON, JSON.stringify({ ...this.inFront(), actor: this.me.id, path, step }));
      }
    } catch {
      // A browser that keeps nothing would note it for the wrong person.
      if (!this.who.self) {
        this.show(this.task());
        return;
      }
    }
    leavesFrom(this);
    location.assign(page);
  }

  /** A link opens a step for whoever is on no path yet: her page would know nothing of what she does in the other window. */
  async takesPath() {
    const { paths } = await this.get(this.hers('progress'));
    if (!paths.some(({ path }) => path === this.path)) {
      await this.post(this.hers('enrolments'), { path: this.path });
    }
  }

  siteAway() {
    return {
      title: this.say('practice.away.title'),
      body: html`<p>${this.say('practice.away.text')}</p>
        ${choices(
          choice(this.say('away.again'), () => this.practise(), { kind: 'main' }),
          choice(this.say('practice.away.words'), () => this.task()),
          choice(this.say('practice.back'), () => this.lesson()),
        )}`,
    };
  }

  /** The task, a sentence a line. */
  toDo() {
    const { language, practice } = this.found;
    return html`<ul class="task">${sentences(practice.task).map(sentence => html`<li>${this.taught(sentence, language)}</li>`)}</ul>`;
  }

  /** Something to try, in words. She says herself whether it worked. */
  task() {
    const { language } = this.found;
    const { practice } = this.found;
    const { title, task, success, page } = practice;
    this.keep('practice');
    this.tellPlace({ ref: this.found.ref, state: 'BEGUN' });
    return {
      title,
      lang: language,
      back: { act: () => this.lesson(), label: this.say('practice.back') },
      body: html`${this.who.self ? this.otherLanguage('other-language', language) : nothing} ${this.toDo()} ${page ? choices(way(this.taught(title, language), page, { kind: 'main', picture: 'next' })) : nothing}
        ${this.readAloud(givesAnswer(success) ? task : `${task} ${success}`, language)} ${sign(this, practice, language, () => (this.answerSeen = true))}
        ${this.heading(this.say('practice.question'))}
        ${outcomes(this, worked => this.ended(worked))}`,
    };
  }

  /** Another try is another act; an answer that was read stays known. */
  anew() {
    this.missed = false;
    return this.task();
  }

  ended(worked) {
    this.missed ||= !worked;
    this.remember('tried', { step: this.step, worked });
    return worked && this.found.questions.length ? this.offer(worked) : this.helped(worked);
  }

  /** What she tried a moment ago, and did not yet say who helped. */
  tried() {
    const tried = this.remembered('tried');
    return tried?.step === this.step ? tried : null;
  }

  // ——— the step's questions, if she wants

  offer(worked) {
    const after = () => this.helped(worked);
    this.keep('questions');
    return {
      title: this.tell('step.offer'),
      body: html`<p>${this.tell('step.offer.text')}</p>
        ${this.who.self ? this.otherLanguage('step.offer.other-language', this.found.language) : nothing}
        ${yesNo(
          choice(this.say('step.offer.yes'), () => this.ask(0, after)),
          choice(this.say('step.offer.no'), after),
        )}`,
    };
  }

  /** The questions alone, without an exercise before them: at the end somebody says thank you, unless each was passed over. */
  asksAll() {
    this.hasAnswered = false;
    return this.ask(0, () => (this.hasAnswered ? this.thanks() : this.lesson()));
  }

  thanks() {
    return {
      title: this.say('questions.thanks'),
      body: html`<p class="lead">${this.tell('step.answered')}</p>
        ${choices(
          choice(this.tell('step.back'), () => this.go('path'), { picture: 'next', kind: 'main' }),
          choice(this.say('practice.back'), () => this.lesson()),
        )}`,
    };
  }

  ask(index, after, hint) {
    const question = this.found.questions[index];
    if (!question) {
      return after();
    }
    const next = said => this.ask(index + 1, after, said);
    const answer = option => () => this.answered(question, option, next);
    const { language } = question;
    const { self } = this.who;
    return {
      title: self ? question.text : question.spoken,
      lang: language,
      appearance: 'question',
      kicker: this.tell('step.question', { number: index + 1, all: this.found.questions.length }),
      body: html`${hint ? html`<p class="note">${this.say('questions.hint.with')} ${this.taught(hint, language)}</p>` : nothing}
        ${block(this, question.picture ?? {}, language)}
        ${listen(this, { audio: question.audio, text: question.spoken, language })}
        ${choices(
          question.options.map(option => choice(this.taught(option.text, language), answer(option.id))),
          choice(this.tell('questions.unknown'), answer(undefined)),
        )}
        ${asides(choice(this.say('step.skip'), () => next(), { kind: 'quiet', picture: 'next' }))}`,
    };
  }

  async answered(question, option, next) {
    const outcome = await this.note('answer', question.ref, { option });
    const { help, problem } = outcome;
    this.hasAnswered ||= !problem;
    this.saysNoted(outcome);
    if (!help) {
      return next();
    }
    return this.hint(help, question.language, next);
  }

  /** Another answer than the expected one: the sentence that helps, and nothing else. */
  hint(help, language, next) {
    return {
      title: this.say('questions.thanks'),
      body: html`<p>${this.tell('questions.hint')}</p>
        ${this.who.self ? this.otherLanguage('other-language', language) : nothing}
        <p class="note">${this.taught(help, language)}</p>
        ${this.who.self ? this.readAloud(help, language) : nothing}
        ${choices(choice(this.say('go-on'), () => next(), { picture: 'next', kind: 'main' }))}`,
    };
  }

  // ——— who helped

  helped(success) {
    const { ref, skill, practice, language } = this.found;
    return helped(
      this,
      {
        ref,
        skill,
        path: this.path,
        title: this.taught(practice.title, language),
        success,
        missed: this.missed,
        answerSeen: this.answerSeen,
      },
      {
        again: () => this.anew(),
        back: () => this.task(),
        done: () => this.go('path'),
        noted: (_, act) => {
          this.remember('tried', null);
          this.keep(act.success ? null : 'practice');
        },
      },
    );
  }

  /**
   * For somebody who helps her on the telephone, once that person is let in.
   * @param {import('../page/live-help.js').Place} place
   */
  tellPlace(place) {
    if (this.who.self) {
      tellPlace(place);
    }
  }

  keep(anchor) {
    return keepBookmark(this, this.step, anchor);
  }
}

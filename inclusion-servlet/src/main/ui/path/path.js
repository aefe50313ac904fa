// Where she is, what is next and why, and the steps of her wish. All other steps, and her other pages, are folded until she opens them. An
// order is advice: every step may be opened.
import { css, html, nothing } from 'lit';
import { bookmarksKept } from '../page/bookmark.js';
import { InclusionElement } from '../page/element.js';
import { icon } from '../page/icons.js';
import { appearance } from '../page/appearance.js';
import { fold } from '../page/fold.js';
import { choice, choices } from '../page/parts.js';
import { filled } from '../page/slots.js';
import { addWords } from '../page/words.js';
import { atHome, homeQuestions } from '../profile/home.js';
import { named } from '../start/named.js';
import { HOME, WISH } from './slots.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const PICTURES = { NOT_STARTED: 'circle', STARTED: 'half', DONE: 'check' };
const DEVICES = ['PHONE', 'TABLET', 'COMPUTER'];

export class Path extends InclusionElement {
  static styles = [
    appearance,
    css`
      .steps > li { margin-bottom: 0.6em; }
      .steps strong, .steps .state { display: block; }
      .steps .state { color: var(--_soft); font-weight: 500; font-size: 0.9em; }
      .past { display: flex; gap: 0.75em; padding: 0.7em 1em; }
      .again li { margin-bottom: 1em; }
      .again li p { margin: 0.3em 0 0; }
    `,
  ];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** Only this path; left out, all she is on. */
    path: {},
  };

  static begins = ['learner', 'path'];

  constructor() {
    super();
    /** What she wants to do, as she has said it last; null where she has said nothing yet. */
    this.wish = null;
  }

  async open() {
    const [next, progress, wish, bookmark, home] = await Promise.all([
      this.get(this.hers('next-step')),
      this.get(this.hers('progress')),
      this.getIfAny(this.hers('wish')),
      bookmarksKept()
        .then(() => this.getIfAny(this.hers('bookmark')))
        .catch(() => null),
      atHome(this),
    ]);
    const called = await named(this, wish);
    this.wish = called;
    if (wish && called !== wish) {
      next.reason.sentence = next.reason.sentence.replace(wish.text, called.text);
    }
    const paths = progress.paths.filter(one => !this.path || one.path === this.path);
    if (paths.length === 0) {
      return this.path ? this.notYet() : this.none();
    }
    const trails = await Promise.all(paths.map(one => this.trail(one, wish?.device)));
    return this.way(next, trails, home, await this.stopped(next, trails, bookmark));
  }

  // ——— what suits her device, and where she stopped

  /** Her steps on a path: those to offer, and the devices of those that need another one than hers. */
  async trail({ path, title, language, steps }, device) {
    const content = await this.getIfAny(`paths/${encodeURIComponent(path)}`);
    const needed = new Map(content?.steps.map(({ id, devices }) => [id, devices]));
    const suits = ({ step }) => !device || !needed.has(step) || needed.get(step).includes(device);
    const missing = steps.filter(step => !suits(step) && step.status !== 'DONE');
    return {
      path,
      title,
      language,
      // A step that was done on another device stays in the list.
      steps: steps.filter(step => !missing.includes(step)).map(step => ({ ...step, path, language, open: suits(step) })),
      others: DEVICES.filter(one => missing.some(({ step }) => needed.get(step).includes(one))),
    };
  }

  /** The step to go on with: where she stopped, be it in a tour through it; else what she began last. */
  async stopped(next, trails, bookmark) {
    const steps = trails.flatMap(trail => trail.steps).filter(step => step.open);
    const marked = bookmark && steps.find(({ step }) => step === bookmark.item);
    if (marked) {
      return { ...marked, at: bookmark.anchor, since: bookmark.at };
    }
    const started = steps.filter(step => step.status === 'STARTED').sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
    const suggested = steps.filter(({ step, status }) => step === next.step?.id && status !== 'STARTED');
    return (bookmark?.anchor && (await this.toured(bookmark.item, [...suggested, ...started]))) || started[0];
  }

  /** The step whose practice has a tour: one goes on there, because the tour itself lives on another page. */
  async toured(tour, steps) {
    const contents = await Promise.all(
      steps.map(({ path, step }) => this.get(`paths/${encodeURIComponent(path)}/steps/${encodeURIComponent(step)}`).catch(() => null)),
    );
    return steps.find((_, i) => contents[i]?.practice.tour === tour);
  }

  // ——— views

  none() {
    return {
      title: this.tell('path.welcome'),
      back: this.leavesTo(),
      body: html`<p class="lead">${this.tell('path.none')}</p>
        ${choices(choice(this.tell('next.wish'), () => this.go('start'), { picture: 'next', kind: 'main' }))}`,
    };
  }

  /** The page is about one path, and she is not on it. */
  async notYet() {
    const { title, summary, language } = await this.get(`paths/${encodeURIComponent(String(this.path))}`);
    return {
      title,
      lang: language,
      back: this.leavesTo(),
      body: html`<p class="lead">${this.taught(summary, language)}</p>
        ${this.who.self ? choices(choice(this.say('path.begin'), () => this.take(), { picture: 'next', kind: 'main' })) : html`<p>${this.tell('path.none')}</p>`}`,
    };
  }

  async take() {
    await this.post(this.hers('enrolments'), { path: this.path });
    this.saysNoted();
    return this.open();
  }

  way(next, trails, home, stopped) {
    const { step } = next;
    const steps = trails.flatMap(trail => trail.steps);
    const offered = step && steps.find(one => one.open && one.step === step.id);
    const same = stopped && offered && stopped.step === offered.step;
    // After a step that is done, what comes next is the one main button.
    const isFirst = stopped && !same && !(offered && isDoneSince(steps, stopped));
    const elsewhere = step && !offered && this.path && step.path !== this.path;
    return {
      title: this.tell('path.title'),
      back: this.leavesTo(),
      body: html`${homeQuestions(this, home, () => this.open())} ${isFirst ? choices(this.resume(stopped)) : nothing}
        ${elsewhere ? nothing : this.nextCard(next, offered, isFirst || same ? stopped : undefined, same)}
        ${stopped && !same && !isFirst ? choices(this.resume(stopped, 'choice')) : nothing}
        ${this.steps(next, trails, offered)}`,
    };
  }

  /** Of her wish the steps are seen; the rest is folded, beside a helper too. */
  steps(next, trails, offered) {
    const steps = trails.flatMap(trail => trail.steps);
    const all = html`${this.again(next, steps)}
      <p>${this.tell('path.free')}</p>
      ${trails.map(trail => this.ofPath(trail))}`;
    return html`${this.ofHerWish(steps, offered)} ${choices(this.backToQuestions())}
      ${fold(this, this.say('path.all'), all)} ${fold(this, this.tell('path.more'), choices(this.otherPages()))}`;
  }

  /** The steps that lead to what she wants to do, but for the one above. */
  ofHerWish(steps, offered) {
    const { wish } = this;
    const wished = (wish?.steps ?? [])
      .flatMap(id => steps.find(one => one.step === id && one.path === wish.path) ?? [])
      .filter(one => one !== offered);
    return wished.length === 0
      ? nothing
      : html`${this.heading(html`${this.tell('path.for-wish')} ${this.taught(wish.text, wish.language)}`)}
          ${this.who.self ? this.otherLanguage('other-language', wished[0].language) : nothing}
          <ul class="plain-list steps">${wished.map(step => html`<li>${this.step(step)}</li>`)}</ul>`;
  }

  otherPages() {
    return [
      ...filled(this, HOME),
      choice(this.tell('path.profile'), () => this.goLater('profile'), { kind: 'quiet', picture: 'leaf' }),
      ...filled(this, WISH),
      choice(this.tell('path.wish'), () => this.go('start'), { kind: 'quiet', picture: 'hand' }),
    ];
  }

  /** Questions that were left in the middle, on this device. */
  backToQuestions() {
    const { assessment } = this.remembered('questions') ?? {};
    return assessment
      ? choice(this.say('path.questions'), () => this.go('questions', { assessment }), { kind: 'quiet', picture: 'ear' })
      : nothing;
  }

  /**
   * @param {any} stopped
   * @param {import('../page/parts.js').Kind} kind
   */
  resume(stopped, kind = 'main') {
    const label = html`${this.say('path.resume')} ${this.taught(stopped.title, stopped.language)}`;
    return choice(label, () => this.goOn(stopped), { picture: 'next', kind });
  }

  goOn({ path, step, at }) {
    return this.go('step', { path, step, at });
  }

  /** What, why and how. A suggestion: any other step may be opened. */
  nextCard({ step, reason, how, help }, offered, stopped, same) {
    if (!offered) {
      return html`<section class="card next">
        <p class="lead">${reason.sentence}</p>
        ${step ? nothing : choices(choice(this.tell('next.wish'), () => this.go('start'), { picture: 'next', kind: stopped ? 'choice' : 'main' }))}
      </section>`;
    }
    return html`<section class="card next">
      <p class="small">${this.say('next.title')}</p>
      ${this.heading(this.taught(step.title, step.language))}
      ${this.who.self ? this.otherLanguage('other-language', step.language) : nothing}
      <dl>
        <dt>${this.say('next.why')}</dt>
        <dd>${reason.sentence} ${this.taught(step.why, step.language)}</dd>
        ${how || help ? html`<dt>${this.say('next.how')}</dt><dd>${[how?.sentence, help?.sentence].filter(Boolean).join(' ')}</dd>` : nothing}
      </dl>
      ${choices(
        same
          ? this.resume(stopped)
          : choice(this.say('next.open'), () => this.goOn(offered), { picture: 'next', kind: stopped ? 'choice' : 'main' }),
      )}
    </section>`;
  }

  /** What she has done and may do once more: an offer below the suggestion, never instead of it. */
  again({ revisions }, steps) {
    const mine = revisions
      .map(one => ({ ...one, known: steps.find(({ step, open }) => open && step === one.step.id) }))
      .filter(one => one.known);
    if (mine.length === 0) {
      return nothing;
    }
    // A reason that all of them share is said once.
    const reasons = new Set(mine.map(({ reason }) => reason.sentence));
    const shared = reasons.size === 1;
    return html`<section class="card again">
      ${this.heading(this.tell('next.again'))} ${shared ? html`<p>${[...reasons][0]}</p>` : nothing}
      <ul class="plain-list">
        ${mine.map(
          ({ known, reason, how }) => html`<li>
            ${choice(this.taught(known.title, known.language), () => this.goOn(known), { kind: 'quiet' })}
            <p>${shared ? how.sentence : `${reason.sentence} ${how.sentence}`}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  ofPath({ title, language, steps, others }) {
    return html`${this.heading(this.taught(title, language))}
      <ul class="plain-list steps">${steps.map(step => html`<li>${this.step(step)}</li>`)}</ul>
      ${others.length ? html`<p class="note">${this.say('path.others')} ${this.either(others)}.</p>` : nothing}`;
  }

  /** On a long list, thirty times "not opened yet" would be read in vain: the empty circle tells it, and a screen reader hears the words. */
  step(one) {
    const state = one.status === 'NOT_STARTED' ? 'state unseen' : 'state';
    const label = html`<strong>${this.taught(one.title, one.language)}</strong> <span class=${state}>${one.sentence}</span>`;
    const picture = PICTURES[one.status];
    return one.open
      ? choice(label, () => this.goOn(one), { picture })
      : html`<div class="past">${icon(picture)}<span>${label}</span></div>`;
  }

  /** « un téléphone ou une tablette ». */
  either(devices) {
    const words = devices.map(device => this.say(`path.device.${device}`));
    return new Intl.ListFormat(this.language, { type: 'disjunction' }).format(words);
  }
}

/** Whether a step was done after she stopped in another, or the one that she stopped in is done: at home, say, with a card. */
function isDoneSince(steps, { since, lastAt, status: stoppedIn }) {
  if (stoppedIn === 'DONE') {
    return true;
  }
  const stoppedAt = Date.parse(since ?? lastAt);
  return steps.some(({ status, lastAt: doneAt }) => status === 'DONE' && Date.parse(doneAt) > stoppedAt);
}

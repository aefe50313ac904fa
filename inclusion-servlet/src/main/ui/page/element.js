// What all elements have in common: one view after the other, what a button does, and the way from one element to another.
import { html, nothing } from 'lit';
import { Away } from './api.js';
import { backLeads, backLeaves } from './back.js';
import { callMe, fetchAhead } from './call-me.js';
import { whereErased } from './erasure.js';
import { excuse, notNoted, over } from './excuse.js';
import { heading } from './heading.js';
import { humanLine, isOurs } from './host.js';
import { inTime } from './in-time.js';
import { askedOnTheTelephone, band } from './live-help.js';
import { isLeaving, isLoaded, leaveFor, leaveQuickly } from './leaving.js';
import { asides, choice } from './parts.js';
import { Personal } from './personal.js';
import { cameBack } from './practice-visit.js';
import { Presses } from './presses.js';
import * as queue from './queue.js';
import { scriptOf } from './later.js';
import { SCRIPTS } from './scripts.js';
import { isThere } from './slots.js';
import { hush } from './speech.js';
import { forgetNoted, notedSoFar, statusLine } from './status.js';
import { bigger, scale } from './text-size.js';
import { bears, isFirst } from './together.js';
import { trailTo } from './trail.js';
import { directionOf } from './words.js';

/** @typedef {import('./parts.js').View} View */

/** After so many milliseconds a button says that it is at work. */
const SLOW = 1_000;

/** What a host may style, as docs/components.md names it. */
const PARTS = 'shell, heading, button, button-main, link, status, human';

export class InclusionElement extends Personal {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    view: { state: true },
    inner: { state: true },
    slow: { state: true },
  };

  constructor() {
    super();
    /** @type {View | null} */
    this.view = null;
    /**
     * The element that is shown in this one's stead.
     * @type {InclusionElement | null}
     */
    this.inner = null;
    /**
     * The element that a host placed; this one, unless it stands inside another.
     * @type {InclusionElement}
     */
    this.root = this;
    this.stack = [];
    this.takesFocus = false;
    this.busy = false;
    /** When the act under way ends, or the last one ended. */
    this.actEnds = Promise.resolve();
    this.presses = new Presses();
  }

  createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener('pointerdown', ({ timeStamp }) => this.presses.begins(timeStamp), { capture: true });
    root.addEventListener('click', event => this.overhears(event), { capture: true });
    return root;
  }

  // ——— the first view

  /** Begins for somebody else, or in another language. An act that is under way ends first. */
  beginAnew() {
    this.stack = [];
    this.inner = null;
    this.view = null;
    if (this.busy) {
      this.turn++;
      this.beginsAfter = true;
    } else {
      this.begin();
    }
  }

  /** What was done in another window stands on the path as soon as that window is closed. Another view is left to her. */
  seesAnew() {
    const seen = this.inner ?? this;
    if (seen.localName === 'inclusion-path') {
      seen.begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.busy = false;
    backLeaves(this);
    hush();
  }

  updated() {
    if (this.takesFocus && this.view && !this.inner) {
      this.takesFocus = false;
      if (this.view.rests) {
        this.waitsAMoment();
      }
      const field = this.view.focus && /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(this.view.focus));
      if (field) {
        field.focus();
        return;
      }
      const title = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[part~="heading"]'));
      title?.focus({ preventScroll: true });
      if (title && title.getBoundingClientRect().top < 0) {
        this.scrollIntoView({ block: 'start' });
      }
    }
  }

  /** Shows the first view, from the beginning; or goes on to where she was going when the network went. */
  async begin() {
    const turn = ++this.turn;
    const goesOn = this.view?.goesOn;
    const before = this.me;
    if (!isOurs() && isLeaving()) {
      this.left();
      await isLoaded();
      leaveFor(this);
      return;
    }
    try {
      this.me = await this.signedIn();
      this.who = this.about(this.me);
      if (this.cameBack()) {
        this.go('path');
        return;
      }
      if (goesOn && before?.id === this.me.id) {
        await goesOn();
        return;
      }
      const view = await this.open();
      if (turn === this.turn && view) {
        this.show(view);
      }
      if (this.mayAskForACall()) {
        fetchAhead();
      }
    } catch (problem) {
      const view = await this.explain(problem);
      if (turn === this.turn) {
        this.show(view.away && goesOn ? { ...view, goesOn } : view);
      }
    }
  }

  /**
   * The first view: each element says its own. None where it leads to another element, or shows what it has to by itself.
   * @returns {View | null | void | Promise<View | null | void>}
   */
  open() {
    throw new Error('an element has to open');
  }

  /** Whether she comes back from a practice site, and goes on with her path. */
  cameBack() {
    return cameBack(this);
  }

  // ——— what a view may do

  /**
   * Shows a view. The focus moves to its heading, or to the field that the view names, where the reader asked for the view or had the focus in the one before; else the
   * focus stays where it is.
   */
  show(view) {
    hush();
    this.takesFocus ||= this.busy || this.hasFocus();
    this.view = view;
    if (this.isHerPage()) {
      this.guards(view);
    }
  }

  /** Where the view has another before it on this page, the browser's own "back" leads there. */
  guards({ back }) {
    const act = back?.leaves ? this.leavesTo()?.act : back?.act;
    if (act) {
      backLeads(this, () => this.inTurn(act));
    } else {
      backLeaves(this);
    }
  }

  /** What counts also during an act, such as "back" or a choice in a field: it is done once that has ended, in the order it came. */
  async inTurn(work) {
    while (this.busy) {
      await this.actEnds;
    }
    return this.act(work);
  }

  /** Does what a button says. A second tap while the first is at work does nothing. An act may answer the next view. */
  async act(work) {
    if (!this.busy) {
      this.busy = true;
      this.actEnds = this.acts(work);
      await this.actEnds;
    }
  }

  async acts(work) {
    const turn = this.turn;
    const noted = notedSoFar();
    const slow = setTimeout(() => (this.slow = true), SLOW);
    try {
      const view = await work();
      if (view?.title && turn === this.turn) {
        this.show(view);
      }
    } catch (problem) {
      if (turn === this.turn) {
        const explained = problem instanceof Away && problem.notNoted ? this.notNoted(work) : await this.explain(problem);
        if (turn === this.turn) {
          this.show(explained);
        }
      }
    } finally {
      clearTimeout(slow);
      this.slow = false;
      forgetNoted(noted);
      this.busy = false;
      if (this.beginsAfter) {
        this.beginsAfter = false;
        this.begin();
      }
    }
  }

  /** Ends once no act is under way: for what must not be lost because it came during one. */
  async settled() {
    while (this.busy) {
      await this.actEnds;
    }
  }

  /** Leads the reader to the heading, as soon as there is one: for a page that shows this element because a button was pressed. */
  focus() {
    if (this.inner) {
      this.inner.focus();
      return;
    }
    this.takesFocus = true;
    this.requestUpdate();
  }

  // ——— from one element to another

  /**
   * Goes to another element: `start`, `questions`, `path`, `step`, `profile`, `places`, `script`, or `back`. A page that has a place of its own
   * for it calls preventDefault(); else it is shown here, in this one's place.
   */
  go(to, detail = {}) {
    const person = this.inFront();
    if (to === 'back' && this.root.stack.length > 0) {
      // The page did not place what is left here, so the page's own "back" would lead past it.
      this.root.place(to, person);
    } else if (this.tellPage('inclusion-go', { to, ...person, ...detail })) {
      this.root.place(to, { ...person, ...detail });
    }
  }

  /**
   * Goes to an element whose script is loaded when it is first needed.
   * @param {keyof typeof SCRIPTS} to
   * @param {object} [detail]
   */
  async goLater(to, detail = {}) {
    try {
      await this.bring(to);
    } catch (problem) {
      if (problem instanceof Away) {
        problem.goesOn = () => this.goLater(to, detail);
      }
      throw problem;
    }
    return this.go(to, detail);
  }

  /** The script of an element, where it is not in the script of all pages. */
  async bring(to) {
    if (Object.hasOwn(SCRIPTS, to)) {
      await scriptOf(SCRIPTS[to]);
    }
  }

  place(to, detail) {
    this.stack = trailTo(this.stack, { to, detail }, this.is(to, detail));
    const top = this.stack.at(-1);
    this.inner = top ? this.inside(top) : null;
    if (!top) {
      // The old view is not shown meanwhile: the new one would move the reader.
      this.view = null;
      this.takesFocus = true;
      this.begin();
    }
  }

  /** Whether this is the element to go to, about what one goes to it for. */
  is(to, detail) {
    return (
      this.localName === `inclusion-${to}` && Object.entries(detail).every(([name, value]) => (this[name] ?? null) === (value ?? null))
    );
  }

  inside({ to, detail }) {
    const { root, theme, headingLevel } = this;
    const element = document.createElement(`inclusion-${to}`);
    // A host styles this element's parts by its own tag, whatever is shown inside.
    element.setAttribute('exportparts', PARTS);
    return Object.assign(element, { root, theme, ownTheme: root.ownTheme, headingLevel, takesFocus: true }, detail);
  }

  /** The way back, where this element stands in the place of another. */
  leavesTo() {
    return this.root === this ? undefined : { act: () => this.go('back') };
  }

  /**
   * What ends a helper's meeting with a person; null where none was begun here.
   * @returns {import('./parts.js').Act | null}
   */
  meetingEnds() {
    return null;
  }

  /** Leaves this page with `go`, unless something lives in this page alone: then the view says so. */
  async leaves(go) {
    if (queue.isInHand()) {
      await inTime(queue.flush());
    }
    if (!queue.isInHand()) {
      await go();
      return null;
    }
    return this.notNoted(() => this.leaves(go));
  }

  /** The person left this device: nothing about her stays on the screen. */
  left() {
    this.turn++;
    this.stack = [];
    this.inner = null;
    // Not `away`: this view must not begin anew by itself when the network is back.
    this.show({ ...over(this), away: false });
    this.takesFocus = false;
  }

  /**
   * For a moment nothing is pressed with a finger or a mouse. It begins when the view is seen: the frame after the one that draws it. Who
   * holds the pointer over the page sees that nothing can be pressed.
   */
  waitsAMoment() {
    const { presses } = this;
    const shell = this.renderRoot.querySelector('.shell');
    const resting = (this.resting = {});
    presses.rest();
    shell?.toggleAttribute('data-rests', true);
    requestAnimationFrame(() =>
      requestAnimationFrame(now => {
        if (this.resting === resting) {
          const moment = presses.seen(now);
          setTimeout(() => this.resting === resting && shell?.toggleAttribute('data-rests', false), moment);
        }
      }),
    );
  }

  /** A press of a finger or a mouse that began too early for this view is none. A key has no such moment: the focus has left its button. */
  overhears(event) {
    if (event.detail > 0 && !this.presses.counts(event.timeStamp)) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
  }

  // ——— what is seen

  /** @returns {unknown} */
  render() {
    if (this.inner) {
      return this.inner;
    }
    const first = isFirst(this.root);
    return html`<section class="shell ${this.view?.appearance ?? ''}" part="shell" data-scale=${scale()} lang=${this.language} dir=${directionOf(this.language)}>
      ${first && this.isOnHerScreen() && !this.root.bringsWayOut() ? this.header() : nothing} ${first ? statusLine(this) : nothing}
      ${this.view ? this.shown(this.view) : html`<p class="soon" role="status">${this.say('soon')}</p>`}
      ${this.slow ? html`<p class="soon" role="status">${this.say('soon')}</p>` : nothing}
      ${this.view ? this.ending() : nothing} ${first && this.view ? this.comfort() : nothing} ${bears(this.root) ? band(this) : nothing}
    </section>`;
  }

  /** @param {View} view */
  shown({ title, lang, kicker, back, notice, body, appearance }) {
    return html`${back ? choice(back.label ?? this.say('back'), back.act, { picture: 'back', kind: 'plain' }) : nothing}
      ${kicker ? html`<p class="kicker">${kicker}</p>` : nothing}
      ${heading(this.headingLevel, title, { lang: lang && lang !== this.language ? lang : undefined, appearance, focusable: true })}
      ${notice ? html`<p class="note" role="alert">${notice}</p>` : nothing} ${body}`;
  }

  /** One press ends the meeting, from wherever it is. */
  ending() {
    const ends = this.view?.ends ? null : this.root.meetingEnds();
    return ends
      ? asides(choice(this.say('meeting.end', { name: this.root.who.first }), ends, { kind: 'quiet', picture: 'check' }))
      : nothing;
  }

  /**
   * The signs of the card that opened this page, where nobody has to be signed in; else null.
   * @returns {string | null}
   */
  cardSigns() {
    return null;
  }

  /** Whether a learner reads the page about herself. */
  isHerPage() {
    return this.who?.audience === 'LEARNER' && this.who.self;
  }

  /** Whether she has the screen before her: a learner on a page about herself, or beside a helper. On the telephone she has another one. */
  isOnHerScreen() {
    return this.isHerPage() || (this.who?.self === false && this.who.channel !== 'TELEPHONE');
  }

  /**
   * What a call is about that she asks for here: nothing in particular, unless an element knows more.
   * @returns {import('./call-me.js').Topic}
   */
  topic() {
    return { about: 'NEWS' };
  }

  /** With a card nobody is called back, since that would tell whoever answers. */
  mayAskForACall() {
    return this.isCalledBack() && this.isHerPage() && !this.cardSigns() && !this.view?.offersNoCall;
  }

  /** Whether somebody would see that she waits. A server of before does not say it. */
  isCalledBack() {
    return isThere(this, 'followup') && this.me?.calledBack !== false;
  }

  /** Whether she may ask for help on the telephone from here. */
  mayBeHelpedByTelephone() {
    return isThere(this, 'together') && this.isHerPage();
  }

  /** @returns {unknown} */
  header() {
    return this.quickly();
  }

  /** Whether the page of this element has a way out of its own, above all that stands on it. */
  bringsWayOut() {
    return false;
  }

  /** The way out, above all: it stays where it is, and covers nothing. */
  quickly() {
    return html`<div class="quickly">
      <span class="small">${this.say('leave-quickly.history')}</span>
      ${this.quickWayOut()}
    </div>`;
  }

  quickWayOut() {
    return choice(this.say('leave-quickly'), () => this.leaveQuickly(), { kind: 'plain', picture: 'out' });
  }

  comfort() {
    return html`<p class="comfort">
        ${this.mayAskForACall() ? choice(this.say('call-me'), () => callMe(this), { kind: 'plain', picture: 'phone' }) : nothing}
        ${this.mayBeHelpedByTelephone() ? askedOnTheTelephone(this) : nothing}
        ${choice(this.say('text-size'), () => this.growsText(), { kind: 'plain', picture: 'text' })}
      </p>
      <p class="small" part="human">${this.human()}</p>`;
  }

  /** All above grows as well: the button stays in sight, for the next press. */
  growsText() {
    bigger();
    requestAnimationFrame(() => [...this.renderRoot.querySelectorAll('.comfort .plain')].at(-1)?.scrollIntoView({ block: 'center' }));
  }

  /**
   * Whom to ask. A helper at a path of her own has colleagues.
   * @returns {unknown}
   */
  human() {
    const isAtHerTraining = this.who?.self && this.who.audience === 'HELPER';
    return humanLine() ?? this.say(isAtHerTraining ? 'human.colleague' : 'human');
  }

  /** "Quitter vite". */
  leaveQuickly() {
    leaveQuickly(this);
  }

  // ——— what went wrong

  /** Who is hidden is not excused: her page says so. */
  async explain(problem) {
    return (await whereErased(this, problem)) ?? this.excuse(problem);
  }

  excuse(problem) {
    return { back: this.leavesTo(), ...excuse(this, problem) };
  }

  notNoted(work) {
    return notNoted(this, this.view?.before ?? this.view, work);
  }
}

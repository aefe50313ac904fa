// What all elements have in common: who it is about, the language, one view after the other, and calm words when
// something is away. A view is { title, body, lang?, kicker?, back?, look? }.
import { LitElement, nothing } from 'lit';
import { html, literal } from 'lit/static-html.js';
import { Away, Refused, SignedOut, get, post } from './api.js';
import { note } from './evidence.js';
import { host, humanLine, signInAddress } from './host.js';
import { inTime } from './in-time.js';
import { look } from './look.js';
import { forgetMe, me, remember, remembered } from './me.js';
import { choice, choices, way } from './parts.js';
import * as queue from './queue.js';
import { isFirst, join, leave } from './together.js';
import { hush, read, voiceFor, watchVoices } from './speech.js';
import { livesInThisPage, statusLine, watchStatus } from './status.js';
import { bigger, scale } from './text-size.js';
import { addWords, directionOf, say, spoken } from './words.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const HEADINGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];
/** After so long a button says that it is at work. */
const SLOW = 1_000;

const CHANNELS = ['FACE_TO_FACE', 'TELEPHONE', 'WORKSHOP'];

/** A heading of a level: heading(3, 'Pourquoi'). */
export function heading(level, text, { lang, look, focusable = false } = {}) {
  const tag = HEADINGS[Math.min(Math.max(level, 1), HEADINGS.length) - 1];
  return html`<${tag} class=${look ?? nothing} lang=${lang ?? nothing} tabindex=${focusable ? '-1' : nothing} part=${focusable ? 'heading' : nothing}>${text}</${tag}>`;
}

export class InclusionElement extends LitElement {
  static styles = look;

  static properties = {
    lang: {},
    learner: {},
    name: {},
    channel: {},
    theme: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    view: { state: true },
    inner: { state: true },
    slow: { state: true },
  };

  /** Attributes after whose change the element begins anew. */
  static begins = ['learner'];

  constructor() {
    super();
    this.headingLevel = 2;
    this.view = null;
    this.inner = null;
    /** The element that a host placed; this one, unless it stands inside another. */
    this.root = this;
    this.stack = [];
    this.turn = 0;
    this.takesFocus = false;
    this.busy = false;
  }

  // ——— the life of an element

  connectedCallback() {
    super.connectedCallback();
    this.ownTheme ??= Boolean(this.theme);
    this.followTheme();
    this.language = spoken(this.closestLanguage());
    join(this);
    this.stopVoices = watchVoices(() => this.requestUpdate());
    this.stopStatus = watchStatus(() => this.requestUpdate());
    // After the script that placed it has said what it has to say about the host.
    const turn = ++this.turn;
    setTimeout(() => turn === this.turn && this.begin());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    leave(this);
    this.stopVoices();
    this.stopStatus();
    this.turn++;
    this.busy = false;
    hush();
  }

  willUpdate(changed) {
    if (this.hasUpdated && this.constructor.begins.some(name => changed.has(name))) {
      this.beginAnew();
    }
    if (this.hasUpdated && changed.has('lang')) {
      this.pageChanged();
    }
  }

  updated() {
    if (this.takesFocus && this.view && !this.inner) {
      this.takesFocus = false;
      const title = this.renderRoot.querySelector('[part~="heading"]');
      title?.focus({ preventScroll: true });
      if (title && title.getBoundingClientRect().top < 0) {
        this.scrollIntoView({ block: 'start' });
      }
    }
  }

  followTheme() {
    if (!this.ownTheme) {
      this.theme = document.documentElement.dataset.inclusionTheme ?? host().theme ?? undefined;
    }
  }

  /** The page changed its language or its theme. */
  pageChanged() {
    this.followTheme();
    const language = spoken(this.closestLanguage());
    if (language !== this.language) {
      this.language = language;
      this.beginAnew();
    }
    this.requestUpdate();
  }

  /** For somebody else, or in other words. An act that is under way ends first, as it began. */
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

  closestLanguage() {
    return languageAround(this);
  }

  /** Shows the first view, from the beginning. */
  async begin() {
    const turn = ++this.turn;
    try {
      this.me = await this.signedIn();
      this.who = this.about(this.me);
      const view = this.cameBack() ? this.go('path') : await this.open();
      if (turn === this.turn && view) {
        this.show(view);
      }
    } catch (problem) {
      if (turn === this.turn) {
        this.show({ back: this.leavesTo(), ...this.excuse(problem) });
      }
    }
  }

  /** Who is signed in. */
  signedIn() {
    return me();
  }

  /** The first view: each element says its own. */
  open() {
    throw new Error('an element has to open');
  }

  /** From a practice site, to which one left from here: she goes on with her path. */
  cameBack() {
    const left = this.whoLeft();
    return left !== null && this.localName !== 'inclusion-path' && (left.learner ?? this.me.id) === this.who.key;
  }

  /** The person it was about when one left from here for a practice site; told once, then it is over. */
  whoLeft() {
    const { id } = this.me;
    const left = this.root === this ? remembered(id, id, 'left') : null;
    if (left?.from !== this.localName) {
      return null;
    }
    remember(id, id, 'left', null);
    return left;
  }

  /** Notes, for whoever is signed in, that one leaves from here for a practice site, and with whom. */
  leavesFrom() {
    const { id } = this.me;
    remember(id, id, 'left', { from: this.root.localName, ...(this.who.self ? {} : this.inFront()) });
  }

  /** The person it is about, as the attributes name her: { learner, name, channel }; without a learner, who is signed in. */
  inFront() {
    const { learner, name, channel } = this;
    return { learner, name, channel };
  }

  about(actor) {
    const { learner, name, channel } = this.inFront();
    const self = !learner || learner === actor.id;
    return {
      id: self ? 'me' : learner,
      self,
      key: self ? actor.id : learner,
      first: self ? '' : name?.split(' ')[0] || say(this.language, 'person.unnamed'),
      channel: self ? 'SCREEN' : CHANNELS.includes(channel) ? channel : 'FACE_TO_FACE',
      audience: self && actor.roles.includes('HELPER') ? 'HELPER' : 'LEARNER',
    };
  }

  // ——— what a view may do

  /** The reader is taken to a view that she asked for, or where she was in the one before; else she stays where she is. */
  show(view) {
    hush();
    this.takesFocus ||= this.busy || Boolean(this.renderRoot?.activeElement);
    this.view = view;
  }

  /** Does what a button says. A second tap while the first is at work does nothing. An act may answer the next view. */
  async act(work) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    const turn = this.turn;
    const slow = setTimeout(() => (this.slow = true), SLOW);
    try {
      const view = await work();
      if (view?.title && turn === this.turn) {
        this.show(view);
      }
    } catch (problem) {
      if (turn === this.turn) {
        this.show(problem.notNoted ? this.notNoted(work) : { back: this.leavesTo(), ...this.excuse(problem) });
      }
    } finally {
      clearTimeout(slow);
      this.slow = false;
      this.busy = false;
      if (this.beginsAfter) {
        this.beginsAfter = false;
        this.begin();
      }
    }
  }

  get(path) {
    return get(path, this.language, this.me?.id);
  }

  /** What there may be: null where there is none. */
  async getIfAny(path) {
    try {
      return await this.get(path);
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 404) {
        return null;
      }
      throw problem;
    }
  }

  post(path, body) {
    return post(path, body, this.language, this.me?.id);
  }

  /** `learners/…` of the person it is about. */
  hers(path) {
    return `learners/${encodeURIComponent(this.who.id)}/${path}`;
  }

  say(key, values) {
    return say(this.language, key, values);
  }

  /** To the learner, or about her to her helper: tell('wish.title') is wish.title or wish.title.with. */
  tell(key, values = {}) {
    return this.who.self ? this.say(key, values) : this.say(`${key}.with`, { name: this.who.first, ...values });
  }

  /** Words of a lesson or a question. They exist in French only, and a screen reader has to know it. */
  taught(text) {
    return this.language === 'fr' ? text : html`<span lang="fr" dir="auto">${text}</span>`;
  }

  /** Notes evidence: kept on this device first, then sent. The page is told. */
  async note(kind, ref, fields) {
    const outcome = await note(this.me.id, this.who, kind, ref, fields);
    this.tellPage('inclusion-recorded', { id: outcome.id, kind, item: ref.item, sent: outcome.sent });
    return outcome;
  }

  remember(what, value) {
    remember(this.me.id, this.who.key, what, value);
  }

  remembered(what) {
    return remembered(this.me.id, this.who.key, what);
  }

  /** A button that reads a text, where the device has a voice of its own for the language. */
  readAloud(text, language = this.language) {
    return voiceFor(language) ? choice(this.say('speech.read'), () => read(text, language), { picture: 'ear', kind: 'quiet' }) : nothing;
  }

  /** A heading below the view's own. */
  heading(text, { below = 1, ...more } = {}) {
    return heading(this.headingLevel + below, text, more);
  }

  // ——— from one element to another

  tellPage(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  /**
   * Goes to another element: `start`, `questions`, `path`, `step`, `profile`, or `back`. A page that has a place of its own
   * for it calls preventDefault(); else it is shown here, in this one's place.
   */
  go(to, detail = {}) {
    const person = this.inFront();
    if (this.tellPage('inclusion-go', { to, ...person, ...detail })) {
      this.root.place(to, { ...person, ...detail });
    }
  }

  place(to, detail) {
    this.stack = to === 'back' ? this.stack.slice(0, -1) : this.wayTo(to, detail);
    const top = this.stack.at(-1);
    this.inner = top ? this.inside(top) : null;
    if (!top) {
      // As it is by now, and not first as it was: she would be moved when it comes.
      this.view = null;
      this.takesFocus = true;
      this.begin();
    }
  }

  /** Where one was already, one goes back to. And nobody goes back to being asked what she would like to do. */
  wayTo(to, detail) {
    if (this.localName === `inclusion-${to}` && Object.entries(detail).every(([name, value]) => (this[name] ?? null) === (value ?? null))) {
      return [];
    }
    const key = JSON.stringify(detail);
    const before = this.stack.findIndex(one => one.to === to && JSON.stringify(one.detail) === key);
    const kept = before < 0 ? this.stack : this.stack.slice(0, before);
    return [...kept.filter(one => one.to !== 'start'), { to, detail }];
  }

  inside({ to, detail }) {
    const { root, theme, headingLevel } = this;
    const element = document.createElement(`inclusion-${to}`);
    return Object.assign(element, { root, theme, ownTheme: root.ownTheme, headingLevel, takesFocus: true }, detail);
  }

  /** The way back, where this element stands in the place of another. */
  leavesTo() {
    return this.root === this ? undefined : { act: () => this.go('back') };
  }

  /** Leaves this page, once nothing lives in it alone any more; until then it says so. */
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

  /** She left this device: nothing of her stays on the screen. */
  left() {
    this.turn++;
    this.stack = [];
    this.inner = null;
    // Nothing asks for her anew by itself when the network is back.
    this.show({ ...this.over(), away: false });
    this.takesFocus = false;
  }

  // ——— what is seen

  render() {
    if (this.inner) {
      return this.inner;
    }
    const first = isFirst(this.root);
    return html`<section class="shell ${this.view?.look ?? ''}" part="shell" data-scale=${scale()} lang=${this.language} dir=${directionOf(this.language)}>
      ${first ? statusLine(this) : nothing}
      ${this.view ? this.shown(this.view) : html`<p class="soon" role="status">${this.say('soon')}</p>`}
      ${this.slow ? html`<p class="soon" role="status">${this.say('soon')}</p>` : nothing}
      ${first && this.view ? this.comfort() : nothing}
    </section>`;
  }

  shown({ title, lang, kicker, back, body, look }) {
    return html`${back ? choice(back.label ?? this.say('back'), back.act, { picture: 'back', kind: 'plain' }) : nothing}
      ${kicker ? html`<p class="kicker">${kicker}</p>` : nothing}
      ${heading(this.headingLevel, title, { lang: lang && lang !== this.language ? lang : undefined, look, focusable: true })}
      ${body}`;
  }

  comfort() {
    return html`<p class="comfort">${choice(this.say('text-size'), bigger, { kind: 'plain', picture: 'text' })}</p>
      <p class="small" part="human">${humanLine() ?? this.say('human')}</p>`;
  }

  /** What was to be noted is kept nowhere: it is tried again as it was, or left. */
  notNoted(work) {
    const before = this.view?.before ?? this.view;
    return {
      before,
      back: before ? { act: () => before } : this.leavesTo(),
      title: this.say('not-noted.title'),
      body: html`<p>${this.say('not-noted.text')}</p>${choices(choice(this.say('away.again'), work, { kind: 'main' }))}`,
    };
  }

  /** The visit is over. */
  over() {
    const signIn = signInAddress();
    return {
      away: true,
      title: this.say('signed-out.title'),
      body: html`<p>${this.say('signed-out.text')}</p>
        ${choices(
          signIn
            ? way(this.say('signed-out.sign-in'), signIn, { kind: 'main', newTab: livesInThisPage() && this.say('new-tab') })
            : nothing,
          choice(this.say('away.again'), () => this.begin()),
        )}`,
    };
  }

  /** From what is refused: her path; and from there, somebody to ask. */
  wayOn() {
    return this.root === this && this.localName === 'inclusion-path'
      ? html`<p>${humanLine() ?? this.say('human')}</p>`
      : choices(choice(this.say('go-on'), () => this.go('path'), { picture: 'next', kind: 'main' }));
  }

  excuse(problem) {
    const again = choice(this.say('away.again'), () => this.begin(), { kind: 'main' });
    if (problem instanceof Away) {
      return { away: true, title: this.say('away.title'), body: html`<p>${this.say('away.text')}</p>${choices(again)}` };
    }
    if (problem instanceof SignedOut) {
      // Whoever comes next is asked for anew.
      forgetMe();
      this.tellPage('inclusion-signed-out', {});
      return this.over();
    }
    if (problem instanceof Refused) {
      return { title: this.say('refused.title'), body: html`<p>${problem.message || this.say('surprise.text')}</p>${this.wayOn()}` };
    }
    console.error(problem);
    return { title: this.say('surprise.title'), body: html`<p>${this.say('surprise.text')}</p>${choices(again)}` };
  }
}

/** The language that a node says, or the nearest node around it; else that of the browser. */
function languageAround(node) {
  return node ? node.lang || languageAround(node.parentNode ?? node.host) : navigator.language;
}

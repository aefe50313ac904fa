// Walks with her over a page that is there anyway, stop by stop: shows where, says what, waits until she has done it. The
// page is never changed and nothing is held: she may do anything else in between, and Escape ends it.
import { html, nothing } from 'lit';
import { keepPlace } from '../page/bookmark.js';
import { InclusionElement } from '../page/element.js';
import { choice, choices } from '../page/parts.js';
import { scale } from '../page/text-size.js';
import { addWords, directionOf } from '../page/words.js';
import { guideLook } from './look.js';
import { besides } from './place.js';
import { find, focusIsIn, focusOn, focused, giveBack, holds, isPage, rootsOf, seenPart } from './target.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

const NOBODY = { id: 'nobody', name: null, roles: [], structures: [], today: [] };
const BEAT = 250;
const LATE = 10_000;
const NOT_YET = 4_000;
const PRESS = 1_000;
const SPOKEN_FOR = 10_000;
const BACK_KEY = 'F2';
const RING = 6;

/** The guide that walks: one at a time on a page. */
let walking = null;

export class Guide extends InclusionElement {
  static styles = [InclusionElement.styles, guideLook];

  static properties = {
    /** The id of a tour of the content packs; or a name for `stops`. */
    tour: {},
    /** The stops themselves, for a host without packs: [{ id, target, page, say, act, check }]. */
    stops: { attribute: false },
    /** Begins at once, instead of offering to. */
    auto: { type: Boolean },
    /** A card's code, which opens the tour to whoever holds it. */
    code: { attribute: false },
    /** The step that is practised meanwhile: its page may ask whether the guide was used. */
    step: {},
    /** The page begins anew each time it is opened, and so does the guide: no place is kept. */
    anew: { attribute: false },
    state: { state: true },
    at: { state: true },
    phase: { state: true },
    hint: { state: true },
    spoken: { state: true },
  };

  static begins = ['tour', 'stops'];

  /** It says nothing about the network: other elements do. */
  static small = true;

  constructor() {
    super();
    this.state = null;
    this.at = 0;
    this.phase = 'waiting';
    this.watching = null;
    this.spoken = nothing;
    this.well = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unlisten();
  }

  // ——— before and after

  /** A guide is for anybody who sees the page. Only for a place on the server it matters who that is. */
  signedIn() {
    return this.stops || this.code ? Promise.resolve(NOBODY) : super.signedIn();
  }

  async open() {
    this.unlisten();
    this.state = null;
    if (!this.stops && !this.tour) {
      return;
    }
    this.path =
      this.stops ??
      (
        await this.get(
          this.code ? `../practice/codes/${this.code}/tours/${encodeURIComponent(this.tour)}` : `tours/${encodeURIComponent(this.tour)}`,
        )
      ).stops;
    const kept = this.anew ? null : (this.remembered(this.key()) ?? (await this.keptElsewhere()));
    const index = this.path.findIndex(({ id }) => id === kept?.place);
    this.view = null;
    this.at = Math.max(index, 0);
    const first = walking === null || walking === this;
    if (first && (kept?.walking || (this.auto && kept?.walking !== false))) {
      this.walk(this.at, kept?.walking ? kept : null);
    } else {
      this.state = index > 0 ? 'left' : 'idle';
    }
  }

  key() {
    return `guide.${this.tour ?? 'here'}`;
  }

  /** Where she stopped on another day, or another device. */
  async keptElsewhere() {
    try {
      return this.me === NOBODY ? null : await this.get(this.hers(`bookmarks/${this.tour}`));
    } catch {
      return null;
    }
  }

  /** Keeps the place: at once in this tab, because the page may be gone in a moment, and then on the server. */
  keep(kept) {
    if (this.anew) {
      return;
    }
    const placed = kept.place !== this.placed;
    this.placed = kept.place;
    this.remember(this.key(), kept);
    if (placed && this.me !== NOBODY) {
      keepPlace(this, this.tour, kept.place);
    }
  }

  walk(index, kept = null) {
    if (walking && walking !== this) {
      walking.leave({ quietly: true });
    }
    walking = this;
    this.state = 'walking';
    this.used();
    this.listen();
    this.stopAt(index, kept);
  }

  /** For the page's question afterwards: she had company, and nobody else had. */
  used() {
    this.remember(`guided.${this.step ?? this.tour ?? 'here'}`, true);
    this.guided = true;
  }

  finish() {
    this.end('finished');
    this.keep({ place: null, walking: false });
    this.tellPage('inclusion-guided', { tour: this.tour ?? null, step: this.step ?? null, finished: true });
  }

  leave({ quietly = false } = {}) {
    this.end('left', quietly);
    this.keep({ place: this.stop.id, walking: false });
    this.tellPage('inclusion-guided', { tour: this.tour ?? null, step: this.step ?? null, finished: false });
  }

  end(state, quietly = false) {
    const within = this.hasFocus();
    this.unlisten();
    const mine = !quietly && (within || focused() === null);
    this.state = state;
    this.hint = null;
    this.takesFocus = mine;
    // With the focus it is read anyway.
    this.speak(quietly || mine ? '' : `${this.say(`guide.${state}`)} ${this.placeKept(state)}`);
  }

  placeKept(state) {
    return state === 'left' && !this.anew ? this.say('guide.kept') : '';
  }

  /** She left this device. */
  left() {
    this.turn++;
    this.unlisten();
    this.state = null;
  }

  // ——— from stop to stop

  get stop() {
    return this.path[this.at];
  }

  stopAt(index, kept = null) {
    this.at = index;
    this.phase = 'waiting';
    this.since = performance.now();
    this.target = null;
    this.hint = null;
    this.dirty = false;
    this.scrolled = false;
    this.from = kept?.from ?? location.href;
    this.acted = kept?.acted ?? false;
    this.arriving = true;
    this.keep({ place: this.stop.id, walking: true, from: this.from, acted: this.acted });
    this.look();
  }

  /** What she was asked is done. */
  done() {
    const { act } = this.stop;
    this.well = act === 'READ' ? '' : this.say('guide.good');
    if (this.at + 1 < this.path.length) {
      this.stopAt(this.at + 1);
    } else {
      this.finish();
    }
  }

  /** She says that she has done it. */
  goOn() {
    if (this.phase === 'missing' || this.isDone()) {
      this.done();
    } else {
      this.notYet();
    }
  }

  isDone() {
    const { act, check } = this.stop;
    return holds(check ?? (act === 'INPUT' || act === 'SELECT' ? { value: 'notEmpty' } : null), this.target);
  }

  notYet() {
    this.hint = this.say('guide.not-yet');
    this.speak(this.hint, this.stop.say);
  }

  /** A visit is made when another page is there, and it is the one that comes next. */
  visited() {
    const next = this.path[this.at + 1];
    return location.href !== this.from && (!next?.page || isPage(next.page)) && holds(this.stop.check, this.target);
  }

  // ——— watching the page

  listen() {
    this.unlisten();
    walking = this;
    this.watching = new AbortController();
    const { signal } = this.watching;
    const capture = { capture: true, passive: true, signal };
    const soon = () => this.soon();
    document.addEventListener('click', event => this.clicked(event), capture);
    for (const type of ['input', 'change', 'focusout']) {
      document.addEventListener(type, event => this.wrote(event), capture);
    }
    for (const [type, pressed] of [
      ['pointerdown', true],
      ['pointerup', false],
      ['pointercancel', false],
    ]) {
      window.addEventListener(type, () => (this.pressed = pressed), capture);
    }
    document.addEventListener('pointerdown', event => this.touched(event), capture);
    document.addEventListener('keydown', () => (this.byKey = true), capture);
    window.addEventListener('keydown', event => this.pressedKey(event), { signal });
    for (const type of ['scroll', 'resize', 'transitionend', 'animationend', 'load', 'popstate', 'hashchange']) {
      window.addEventListener(type, soon, capture);
    }
    window.visualViewport?.addEventListener('resize', soon, { signal });
    this.mutations = new MutationObserver(soon);
    this.sizes = new ResizeObserver(soon);
    this.observe(null);
    const beat = setInterval(soon, BEAT);
    signal.addEventListener('abort', () => {
      clearInterval(beat);
      this.mutations.disconnect();
      this.sizes.disconnect();
    });
  }

  unlisten() {
    if (this.watching) {
      giveBack();
    }
    this.watching?.abort();
    this.watching = null;
    this.pressed = false;
    if (walking === this) {
      walking = null;
    }
  }

  observe(target) {
    const changes = { childList: true, subtree: true, attributes: true };
    this.mutations.disconnect();
    this.sizes.disconnect();
    (target ? rootsOf(target) : [document]).forEach(root => this.mutations.observe(root, changes));
    [document.documentElement, target].forEach(one => one && this.sizes.observe(one));
  }

  soon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.look();
    });
  }

  /** Looks whether the target is there, and whether what was asked is done. */
  look() {
    // Nothing moves under a finger that is pressing.
    if (!this.watching || this.pressed) {
      return;
    }
    const { act, page, target: selector, check } = this.stop;
    const target = isPage(page) ? find(selector) : null;
    if (target !== this.target) {
      this.target = target;
      this.observe(target);
    }
    if ((act === 'VISIT' && this.visited()) || (this.acted && holds(check, target))) {
      this.done();
      return;
    }
    if (target && this.phase !== 'here') {
      this.phase = 'here';
      this.arrive();
    } else if (!target && this.phase === 'here') {
      this.phase = 'waiting';
      this.since = performance.now();
      this.speak(this.say('guide.waiting'));
    } else if (!target && this.phase === 'waiting' && performance.now() - this.since > LATE) {
      this.phase = 'missing';
      this.speak(this.say('guide.missing'));
    }
    if (this.acted && !this.hint && performance.now() - this.actedAt > NOT_YET) {
      this.notYet();
    }
    this.draw();
  }

  arrive() {
    const first = this.arriving;
    this.arriving = false;
    this.toView();
    // She may be elsewhere already, and stays there.
    if (first ? !this.elsewhere : focused() === null) {
      focusOn(this.target);
    }
    this.elsewhere = false;
    this.speak(this.well, this.stop.say);
    this.well = '';
  }

  toView(block = 'nearest') {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.target.scrollIntoView({ block, inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  }

  // ——— what she does

  clicked(event) {
    const { act, check } = this.stop;
    if (act !== 'CLICK' || !this.target || !event.composedPath().includes(this.target)) {
      return;
    }
    this.acted = true;
    this.actedAt = performance.now();
    this.hint = null;
    // The page may be another one in a moment: what comes then is kept before.
    const next = this.path[this.at + 1];
    this.keep(!check && next ? { place: next.id, walking: true } : { place: this.stop.id, walking: true, from: this.from, acted: true });
    setTimeout(() => this.look());
  }

  wrote(event) {
    const { act } = this.stop;
    const { target } = this;
    if ((act !== 'INPUT' && act !== 'SELECT') || !target || !event.composedPath().includes(target)) {
      return;
    }
    if (event.type !== 'focusout') {
      this.dirty = true;
    }
    const leaves = event.type === 'focusout' && !target.contains(event.relatedTarget);
    // With the arrow keys every choice on the way is a change.
    const changed = event.type === 'change' && !(act === 'SELECT' && this.byKey);
    if (this.dirty && (leaves || changed)) {
      setTimeout(() => this.settle(target));
    }
  }

  touched(event) {
    this.byKey = false;
    // Not every browser gives the focus to a button that is pressed.
    this.inPanelAt = event.composedPath().includes(this) ? performance.now() : -Infinity;
  }

  settle(target) {
    // In the panel she says herself that she goes on.
    const inPanel = this.hasFocus() || performance.now() - this.inPanelAt < PRESS;
    if (!this.watching || target !== this.target || !this.dirty || inPanel) {
      return;
    }
    if (this.isDone()) {
      this.elsewhere = focused() !== null && !focusIsIn(target);
      this.done();
    } else {
      this.dirty = false;
      this.notYet();
    }
  }

  pressedKey(event) {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      // A dialog of the page's closes first.
      if (!document.querySelector('dialog[open]')) {
        this.leave();
      }
    } else if (event.key === BACK_KEY) {
      event.preventDefault();
      this.hasFocus() ? this.where() : this.renderRoot.querySelector('.panel button')?.focus();
    }
  }

  /** "Where is it?" */
  where() {
    if (this.target) {
      this.toView();
      focusOn(this.target);
    }
  }

  hasFocus() {
    return this.renderRoot.activeElement != null;
  }

  /** Said to a screen reader, once: the panel stays to be read. */
  speak(ours, theirs = '') {
    this.spoken = html`${ours} ${this.told(theirs)}`;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => (this.spoken = nothing), SPOKEN_FOR);
  }

  /** A tour of a pack is in French; a host's own is in the language of its page. */
  told(text) {
    return this.stops || !text ? text : this.taught(text);
  }

  // ——— what is seen

  render() {
    if (this.view) {
      return super.render();
    }
    return html`<div class="after" lang=${this.language}>${this.after()}</div>
      <p class="aloud" role="status" lang=${this.language}>${this.spoken}</p>
      <div class="ring" popover="manual" part="ring"></div>
      <section class="shell panel" popover="manual" part="panel" aria-label=${this.say('guide.label')} data-scale=${scale()} lang=${this.language} dir=${directionOf(this.language)}>
        ${this.state === 'walking' ? this.panel() : nothing}
      </section>`;
  }

  /** In the place where the element stands: the offer, or how to go on. */
  after() {
    const { state } = this;
    if (state === null || state === 'walking') {
      return nothing;
    }
    const back = this.leavesTo();
    const from = (label, index, more) => choice(this.say(`guide.${label}`), () => this.walk(index), more);
    const anew = from('anew', 0, { kind: 'quiet' });
    const ways = {
      idle: [from('show', 0, { picture: 'road' })],
      left: [from('resume', this.at, { picture: 'road' }), anew],
      finished: [anew],
    };
    const kept = this.placeKept(state);
    const body = html`${kept ? html`<p>${kept}</p>` : nothing}${choices(ways[state])}`;
    // On a host's page the offer is a button and nothing else.
    const offer = state === 'idle' && !back;
    const title = this.say(state === 'idle' ? 'guide.label' : `guide.${state}`);
    return html`<div class="shell" data-scale=${scale()}>${offer ? body : this.shown({ title, back, body })}</div>`;
  }

  panel() {
    const { act, say } = this.stop;
    const { phase } = this;
    const goesOn = phase === 'missing' || (phase === 'here' && ['READ', 'INPUT', 'SELECT'].includes(act));
    return html`${this.hint ? html`<p class="note">${this.hint}</p>` : nothing}
      <p class="say">${phase === 'here' ? this.told(say) : this.say(`guide.${phase}`)}</p>
      <div class="buttons">
        ${goesOn ? choice(this.say(phase === 'missing' ? 'guide.without' : 'go-on'), () => this.goOn(), { kind: 'main' }) : nothing}
        ${phase === 'here' ? choice(this.say('guide.where'), () => this.where(), { kind: 'quiet' }) : nothing}
        ${this.at > 0 ? choice(this.say('guide.before'), () => this.stopAt(this.at - 1), { kind: 'quiet' }) : nothing}
        ${choice(this.say('guide.stop'), () => this.leave(), { kind: 'quiet' })}
      </div>
      <p class="small keys">${this.say('guide.keys')}</p>`;
  }

  updated() {
    if (this.view) {
      super.updated();
      return;
    }
    const panel = this.renderRoot.querySelector('.panel');
    toggle(panel, this.state === 'walking');
    if (this.state !== 'walking') {
      toggle(this.renderRoot.querySelector('.ring'), false);
    }
    if (this.takesFocus && this.state) {
      this.takesFocus = false;
      (this.renderRoot.querySelector('[part~="heading"]') ?? this.renderRoot.querySelector('.after button'))?.focus();
    }
    this.draw();
  }

  draw() {
    const ring = this.renderRoot.querySelector('.ring');
    const panel = this.renderRoot.querySelector('.panel');
    if (!this.watching || !panel) {
      return;
    }
    const box = this.phase === 'here' && this.target ? seenPart(this.target) : null;
    toggle(ring, box !== null);
    const around = box && { left: box.left - RING, top: box.top - RING, right: box.right + RING, bottom: box.bottom + RING };
    if (around) {
      at(ring, { left: around.left, top: around.top, width: around.right - around.left, height: around.bottom - around.top });
    }
    const { offsetWidth: width, offsetHeight: height } = panel;
    const { left, top, clear } = besides(around, { width, height });
    at(panel, { left, top });
    if (!clear && !this.scrolled) {
      this.scrolled = true;
      this.toView('start');
    }
  }
}

/** Above everything else of the page, where the browser can. */
function toggle(one, open) {
  if (!one.showPopover) {
    one.hidden = !open;
  } else if (one.matches(':popover-open') !== open) {
    one.togglePopover(open);
  }
}

function at(one, box) {
  for (const [name, value] of Object.entries(box)) {
    const px = `${Math.round(value)}px`;
    if (one.style[name] !== px) {
      one.style[name] = px;
    }
  }
}

// Walks with her over a page that is there anyway, stop by stop: shows where, says what, waits until she has done it. The
// page is never changed and nothing is held: she may do anything else in between, and Escape ends the tour.
import { html, nothing } from 'lit';
import { keepBookmark } from '../page/bookmark.js';
import { InclusionElement } from '../page/element.js';
import { band, tellPlace } from '../page/live-help.js';
import { NOBODY } from '../page/person.js';
import { scale } from '../page/text-size.js';
import { bears } from '../page/together.js';
import { addWords, directionOf } from '../page/words.js';
import { guideAppearance } from './appearance.js';
import { focused } from './focus.js';
import { moment, OnThePage } from './on-the-page.js';
import { offer, openPanel, panel } from './panel.js';
import { shownOn } from './shown.js';
import * as tours from './tour.js';
import fr from './fr.json';
import en from './en.json';

addWords({ fr, en });

/** After so many milliseconds what was said to a screen reader is taken away: the panel stays to be read. */
const SPOKEN_FOR = 10_000;

/**
 * The guide that walks: one at a time on a page.
 * @type {Guide | null}
 */
let walking = null;

export class Guide extends InclusionElement {
  static styles = [InclusionElement.styles, guideAppearance];

  /** @type {import('lit').PropertyDeclarations} */
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
    /** The page begins anew each time it is opened, and so does the guide: nothing is kept. */
    anew: { attribute: false },
    /** What the tour leads to is done: the tour is not offered any more. */
    done: { attribute: false },
    course: { state: true },
    spoken: { state: true },
    praises: { state: true },
  };

  static begins = ['tour', 'stops'];

  /** A guide says nothing about the network: other elements do. */
  static small = true;

  constructor() {
    super();
    /**
     * Where the tour stands.
     * @type {tours.Course}
     */
    this.course = tours.UNKNOWN;
    /**
     * The walk over the page, while there is one.
     * @type {OnThePage | null}
     */
    this.onPage = null;
    /** @type {unknown} */
    this.spoken = nothing;
    /** Whether the panel says that what she has just done is right. */
    this.praises = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch();
  }

  // ——— before and after

  /** A guide is for anybody who sees the page. Who that is matters only for what the server keeps. */
  signedIn() {
    return this.stops || this.code ? Promise.resolve(NOBODY) : super.signedIn();
  }

  async open() {
    this.unwatch();
    this.course = tours.UNKNOWN;
    if (!this.stops && !this.tour) {
      return;
    }
    const toured = this.stops ? null : await this.get(this.address());
    this.ref = toured?.ref ?? null;
    /** The language of the tour's words. */
    this.tourLanguage = toured?.language;
    this.path = this.stops ?? toured.stops;
    const kept = this.anew ? null : (this.remembered(this.key()) ?? (await this.keptElsewhere()));
    this.view = null;
    const free = walking === null || walking === this;
    const course = tours.opened(this.path, kept, { auto: this.auto, free, moment: moment() });
    if (course.state === 'walking') {
      this.setOff(course);
    } else {
      this.course = course;
    }
  }

  address() {
    const tour = `tours/${encodeURIComponent(String(this.tour))}`;
    return this.code ? `../practice/codes/${encodeURIComponent(this.code)}/${tour}` : tour;
  }

  key() {
    return `guide.${this.tour ?? 'here'}`;
  }

  /** Where she stopped on another day, or another device. */
  async keptElsewhere() {
    try {
      return this.me === NOBODY ? null : await this.getIfAny(this.hers(`bookmarks/${encodeURIComponent(String(this.tour))}`));
    } catch {
      return null;
    }
  }

  /** Keeps where the tour stands: at once in this tab, because the page may be gone in a moment, and then on the server. */
  keep() {
    if (this.anew) {
      return;
    }
    const kept = tours.keptOf(this.path, this.course);
    const moved = kept.anchor !== this.lastKept;
    this.lastKept = kept.anchor;
    this.remember(this.key(), kept);
    if (moved && this.me !== NOBODY) {
      keepBookmark(this, this.tour, kept.anchor);
    }
  }

  /** Where to begin: at the stop that the screen is about, so that nobody who is on the way already waits for what was before. */
  beginning(at = 0) {
    return tours.beginning(this.path, shownOn(this.path), at);
  }

  walk(index) {
    this.setOff(tours.atStop(index, moment()));
  }

  setOff(course) {
    if (walking && walking !== this) {
      walking.leave({ quietly: true });
    }
    this.used();
    this.unwatch();
    walking = this;
    this.onPage = new OnThePage(this);
    this.stand(course);
  }

  /** For the page's question afterwards: she had company, and nobody else had. */
  used() {
    this.remember(`guided.${this.step ?? this.tour ?? 'here'}`, true);
    this.guided = true;
  }

  finish(course) {
    this.tellStop('SUCCEEDED');
    this.end(course);
    this.tellEnd(true);
  }

  leave({ quietly = false } = {}) {
    this.end(tours.left(this.course), quietly);
    this.tellEnd(false);
  }

  end(course, quietly = false) {
    const within = this.hasFocus();
    this.unwatch();
    const mine = !quietly && (within || focused() === null);
    this.course = course;
    this.takesFocus = mine;
    // With the focus it is read anyway.
    this.speak(quietly || mine ? '' : `${this.say(`guide.${course.state}`)} ${this.keptInWords()}`);
    this.keep();
  }

  /**
   * Tells whoever helps her on the telephone at which stop she is, where the tour says that a stop on a page of the host's may be told.
   * Of a practice site the site itself tells it.
   * @param {'SHOWN' | 'BEGUN' | 'SUCCEEDED'} state
   */
  tellStop(state) {
    const isTold = this.ref && !this.step && this.who.self && this.path.some(stop => stop.shareable);
    if (isTold) {
      const { id, shareable } = this.stop;
      tellPlace({ ref: this.ref, anchor: shareable ? id : null, state, stops: this.path.filter(stop => stop.shareable) });
    }
  }

  tellEnd(finished) {
    this.tellPage('inclusion-guided', { tour: this.tour ?? null, step: this.step ?? null, finished });
  }

  keptInWords() {
    return this.course.state === 'left' && !this.anew ? this.say('guide.kept') : '';
  }

  /** She left this device. */
  left() {
    this.turn++;
    this.unwatch();
    this.course = tours.UNKNOWN;
  }

  // ——— from stop to stop

  get stop() {
    return this.path[this.course.at];
  }

  /** She asks for an earlier stop again. */
  goBack() {
    this.stand(tours.backAt(this.course.at - 1, moment()));
  }

  mayGoBack() {
    return tours.mayGoBack(this.path, shownOn(this.path), this.course.at);
  }

  /** Stands at a stop, from its beginning. */
  stand(course) {
    this.course = course;
    this.praises = false;
    this.keep();
    this.tellStop(course.at > 0 ? 'BEGUN' : 'SHOWN');
    this.onPage?.stand();
  }

  /**
   * Goes where an event of the tour leads to.
   * @param {tours.Turn} turn
   */
  turnTo({ course, effects }) {
    const isPraised = this.course.state === 'walking' && this.course.isPraised;
    if (effects.includes('next')) {
      this.stand(course);
    } else if (effects.includes('finished')) {
      this.finish(course);
    } else {
      this.course = course;
      effects.forEach(effect => this.answer(effect, isPraised));
    }
  }

  answer(effect, isPraised) {
    if (effect === 'arrived' || effect === 'returned') {
      this.praises = isPraised;
      this.onPage?.arrive(effect === 'arrived');
      this.speak(this.judgement(isPraised), this.stop.say);
    } else if (effect === 'not-yet' || effect === 'failed') {
      this.speak(`${this.say(`guide.${effect}`)} ${this.whatIsAmiss()}`, this.stop.say);
    } else {
      this.speak(this.say(effect === 'lost' ? 'guide.waiting' : `guide.${effect}`));
    }
  }

  /** What is said of what she did, before the next sentence. */
  judgement(isPraised) {
    const { failed, hinted } = /** @type {tours.Walking} */ (this.course);
    const said = isPraised ? 'good' : failed ? 'failed' : hinted ? 'not-yet' : null;
    return said ? this.say(`guide.${said}`) : '';
  }

  /** What the page itself knows to say of what is chosen: nothing where it does not. */
  whatIsAmiss() {
    return this.onPage?.target?.querySelector(':checked')?.getAttribute('data-amiss') ?? '';
  }

  /** She says that she has done it. */
  goOn() {
    if (this.onPage) {
      this.turnTo(tours.goesOn(this.path, this.onPage.course, this.onPage.checked()));
    }
  }

  /** For another try: that one tour is over says nothing of it. */
  isOfferedAgain() {
    if (this.course.state === 'finished') {
      this.course = { state: 'idle', at: 0 };
    }
  }

  unwatch() {
    this.onPage?.end();
    this.onPage = null;
    if (walking === this) {
      walking = null;
    }
  }

  // ——— what is seen and said

  /** Said to a screen reader, once. */
  speak(ours, theirs = '') {
    this.spoken = html`${ours} ${this.told(theirs)}`;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => (this.spoken = nothing), SPOKEN_FOR);
  }

  /** A tour of a pack has a language of its own; a host's is in the language of its page. */
  told(text) {
    return this.stops || !text ? text : this.taught(text, this.tourLanguage);
  }

  /** Whether the tour's words are in the language of the page. */
  speaksHers() {
    return Boolean(this.stops) || (this.tourLanguage ?? this.language) === this.language;
  }

  cardSigns() {
    return this.code ?? null;
  }

  get walks() {
    return this.course.state === 'walking';
  }

  /** Whether the panel is seen: over what the page says at the end of a try, nothing is said. */
  get speaks() {
    return this.walks && !this.done;
  }

  render() {
    if (this.view) {
      return super.render();
    }
    return html`<div class="after" lang=${this.language}>${offer(this)}</div>
      <p class="aloud" role="status" lang=${this.language}>${this.spoken}</p>
      <div class="ring" popover="manual" part="ring"></div>
      <section class="shell panel" popover="manual" part="panel" aria-label=${this.say('guide.label')} data-scale=${scale()} lang=${this.language} dir=${directionOf(this.language)}>
        ${this.speaks ? panel(this) : nothing}
      </section>
      ${bears(this.root) ? band(this) : nothing}`;
  }

  updated() {
    if (this.view) {
      super.updated();
      return;
    }
    openPanel(this.renderRoot, this.speaks);
    // A page to practise on leaves room for the panel at its end.
    this.toggleAttribute('walks', this.speaks);
    if (this.takesFocus && this.course.state !== 'unknown') {
      this.takesFocus = false;
      const first = this.renderRoot.querySelector('[part~="heading"]') ?? this.renderRoot.querySelector('.after button');
      /** @type {HTMLElement | null} */ (first)?.focus();
    }
    this.onPage?.draw();
  }
}

// Loaded twice, the first one stays.
if (!customElements.get('inclusion-guide')) {
  customElements.define('inclusion-guide', Guide);
}

// The band at the foot of every page of hers while somebody helps on the telephone: who it is, what that person points at or says, her
// answers, and one press that ends it.
import { html, nothing } from 'lit';
import { InclusionElement } from '../page/element.js';
import { liveHelp, placeNow } from '../page/live-help.js';
import { me } from '../page/me.js';
import { choice } from '../page/parts.js';
import { NOBODY } from '../page/person.js';
import { scale } from '../page/text-size.js';
import { at } from './anchors.js';
import { bandAppearance } from './band-appearance.js';
import { herSession } from './hers.js';
import { question } from './noting.js';
import { bringInSight, encircle, ringAppearance, toggle } from './ring.js';

const ANSWERS = ['SEEN', 'NOT_SEEN', 'DONE', 'LOST', 'STOP'];
const FAREWELL = 8_000;
const LOOK = 200;
const WIDE = 760;
/** Then the band stands in the page, and not over it. */
const LOW = matchMedia('(max-height: 520px)');

/** Elements that show the beginning of a session themselves: the band keeps out of their way. */
export const shownBy = new Set();

export class Band extends InclusionElement {
  static styles = [InclusionElement.styles, ringAppearance, bandAppearance];

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    /** The element that bears it. */
    page: { attribute: false },
    code: { attribute: false },
    heard: { state: true },
    isSmall: { state: true },
  };

  static small = true;

  constructor() {
    super();
    /** @type {import('./hers.js').HerSession | null} */
    this.session = null;
    /** What is said to her, and to a screen reader once. */
    this.heard = '';
    this.isSmall = false;
    /** How often the helper had pointed and spoken when this page first knew. */
    this.known = null;
    this.resized = () => this.requestUpdate();
    this.scrolled = () => requestAnimationFrame(() => this.encircle());
  }

  connectedCallback() {
    super.connectedCallback();
    this.beat = setInterval(() => this.encircle(), LOOK);
    addEventListener('scroll', this.scrolled, { capture: true, passive: true });
    LOW.addEventListener('change', this.resized);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.beat);
    LOW.removeEventListener('change', this.resized);
    removeEventListener('scroll', this.scrolled, { capture: true });
    this.unfollow?.();
    this.leavesRoom(0);
  }

  async begin() {
    this.unfollow?.();
    const actor = this.code ? NOBODY : await me().catch(() => null);
    if (!actor || !this.isConnected) {
      return;
    }
    // Beside a guide that walks over a host's page there is room for one line.
    this.isSmall = this.page?.localName === 'inclusion-guide' && innerWidth < WIDE;
    this.session = herSession({ code: this.code, as: this.code ? undefined : actor.id, language: this.language });
    this.unfollow = this.session?.follow(() => this.told());
    this.told();
  }

  // ——— what comes from the other side

  told() {
    const { state, ended } = this.session ?? {};
    if (ended) {
      this.farewell(ended === 'over' ? 'band.over' : 'band.ended');
    } else if (state?.status === 'TOGETHER') {
      this.listen(state);
    }
    this.requestUpdate();
  }

  /** What is new is said once; what was there before this page was opened is only shown. */
  listen(state) {
    const { pointings, sentences, successes } = state;
    const open = successes.filter(({ answered }) => !answered).length;
    const before = this.known ?? { pointings, sentences, open: 0 };
    this.known = { pointings, sentences, open };
    if (pointings > before.pointings) {
      this.showPointed(state.pointed);
    }
    if (sentences > before.sentences) {
      this.tellHer(state.sentence);
    }
    if (open > before.open) {
      this.tellHer(this.success(successes.find(({ answered }) => !answered)));
    }
  }

  success({ title }) {
    return this.say('band.success', { step: title });
  }

  /** The page goes there once; what is on another screen is named all the same. */
  showPointed(anchor) {
    const found = anchor && this.pointedAt(anchor);
    if (!found) {
      this.tellHer(this.say('band.pointed-elsewhere', { name: this.helper }));
      return;
    }
    if (found.element) {
      bringInSight(found.element);
    }
    this.tellHer(this.say(found.element ? 'band.pointed' : 'band.pointed-later', { name: this.helper, words: found.words }));
  }

  pointedAt(anchor) {
    const place = placeNow();
    return place && this.session ? at(place, this.session.sharing.stopsOf(place), anchor) : null;
  }

  /** The line is emptied first: the same words a second time are heard a second time. */
  tellHer(words) {
    this.heard = '';
    clearTimeout(this.soon);
    this.soon = setTimeout(() => (this.heard = words), 60);
  }

  /** Says that it is over, and goes after a while. */
  farewell(key) {
    this.tellHer(this.say(key, { name: this.helper }));
    setTimeout(() => {
      liveHelp.saysFarewell = false;
      this.page?.requestUpdate();
    }, FAREWELL);
  }

  left() {
    this.session = null;
    this.heard = '';
  }

  get helper() {
    const helper = this.session?.state?.helper;
    return helper?.name ?? helper?.structure ?? this.say('person.unnamed');
  }

  // ——— what she says

  async answer(signal) {
    await this.saying(async () => {
      await this.session?.change({ change: 'SIGNAL', signal });
      this.tellHer(this.say(signal === 'STOP' ? 'band.told.STOP' : 'band.told', { name: this.helper }));
    });
  }

  /** What became of her answer is said to her, and told to the page that asked nothing itself. */
  noted(words) {
    this.tellHer(words);
    liveHelp.answer = words;
    liveHelp.changed();
  }

  /** What could not be sent is said, and may be said again. */
  async saying(work) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await work();
    } catch {
      this.tellHer(this.say('band.not-sent'));
    } finally {
      this.busy = false;
    }
  }

  async act(work) {
    await work();
  }

  end() {
    this.session?.end();
  }

  // ——— what is seen

  encircle() {
    const ring = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.ring'));
    const { state, ended } = this.session ?? {};
    if (ring) {
      const pointed = !ended && state?.status === 'TOGETHER' ? state.pointed : null;
      encircle(ring, (pointed && this.pointedAt(pointed)?.element) || null);
    }
  }

  render() {
    return html`<section class="shell band ${this.isSmall ? 'less' : ''}" popover=${LOW.matches ? nothing : 'manual'} aria-label=${this.say('band.label')} data-scale=${scale()} lang=${this.language}>
        ${this.content()}
      </section>
      <div class="ring" popover="manual"></div>`;
  }

  content() {
    const { state, ended, isAway } = this.session ?? {};
    const asked = state?.successes.find(({ answered }) => !answered);
    // The question stands below in any case: said, and not written a second time.
    const isSeen = isAway || ended || !asked || this.heard !== this.success(asked);
    const heard = html`<p class=${isSeen ? 'heard' : 'heard unseen'} role="status">${isAway ? this.say('band.away') : this.heard}</p>`;
    if (ended) {
      return heard;
    }
    if (!state || (state.status !== 'TOGETHER' && shownBy.size > 0)) {
      return nothing;
    }
    return state.status === 'TOGETHER' ? this.together(state, heard, asked) : this.beginning(heard);
  }

  /** A page was opened in the middle of the beginning. */
  beginning(heard) {
    return html`<div class="top">
        <p>${this.say('band.beginning')}</p>
        ${choice(this.say('go-on'), () => this.page?.goLater('helped', this.code ? { code: this.code } : {}), { kind: 'main' })}
        ${choice(this.say('band.end'), () => this.end(), { kind: 'quiet' })}
      </div>
      ${heard}`;
  }

  together(state, heard, asked) {
    const { structure } = state.helper;
    const more = this.isSmall ? 'band.more' : 'band.less';
    return html`<div class="top">
        <p class="who"><strong>${this.say('band.with', { name: this.helper })}</strong>${structure && structure !== this.helper ? html` <span class="small">${structure}</span>` : nothing}</p>
        <div class="ends">
          ${asked ? nothing : choice(this.say(more), () => (this.isSmall = !this.isSmall), { kind: 'plain' })}
          ${choice(this.say('band.end'), () => this.end(), { kind: 'quiet' })}
        </div>
      </div>
      ${heard}
      ${
        asked
          ? question(this, asked)
          : this.isSmall
            ? nothing
            : html`<div class="answers" role="group" aria-label=${this.say('band.answers', { name: this.helper })}>
              ${ANSWERS.map(signal => choice(this.say(`signal.${signal}`), () => this.answer(signal)))}
            </div>`
      }`;
  }

  /** What the keyboard comes to is scrolled above the band, and not under it. */
  leavesRoom(height) {
    liveHelp.height = height;
    const room = height > 0 ? `${Math.ceil(height) + 8}px` : '';
    document.documentElement.style.scrollPaddingBottom = room;
  }

  updated() {
    const panel = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.band'));
    toggle(panel, this.content() !== nothing);
    const { height } = panel.getBoundingClientRect();
    const isFixed = getComputedStyle(panel).position === 'fixed';
    this.leavesRoom(isFixed ? height : 0);
    // What stands last on the page is not hidden under it; the room that a guide has on a host's page stays as it is.
    this.style.height = isFixed && height > 0 && this.page?.localName !== 'inclusion-guide' ? `${Math.ceil(height) + 16}px` : '';
  }
}

// An element where a host placed it: in the language and the theme of the page around it, and beside other elements.
import { LitElement } from 'lit';
import { appearance } from './appearance.js';
import { host } from './host.js';
import { watchVoices } from './speech.js';
import { watchStatus } from './status.js';
import { join, leave } from './together.js';
import { languageAround, spoken } from './words.js';

export class Placed extends LitElement {
  /** @type {import('lit').CSSResultGroup} */
  static styles = appearance;

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    lang: {},
    theme: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /**
   * Attributes after whose change the element begins anew.
   * @type {string[]}
   */
  static begins = [];

  constructor() {
    super();
    this.headingLevel = 2;
    /** Counts what the element began: what was begun before is not shown any more. */
    this.turn = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.ownTheme ??= Boolean(this.theme);
    this.followTheme();
    this.language = spoken(languageAround(this));
    join(this);
    this.stopVoices = watchVoices(() => this.requestUpdate());
    this.stopStatus = watchStatus(() => this.requestUpdate());
    // The script that placed the element may still call `configure`: begin after it.
    const turn = ++this.turn;
    setTimeout(() => turn === this.turn && this.begin());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    leave(this);
    this.stopVoices?.();
    this.stopStatus?.();
    this.turn++;
  }

  willUpdate(changed) {
    const { begins } = /** @type {typeof Placed} */ (this.constructor);
    if (this.hasUpdated && begins.some(name => changed.has(name))) {
      this.beginAnew();
    }
    if (this.hasUpdated && changed.has('lang')) {
      this.pageChanged();
    }
  }

  followTheme() {
    if (!this.ownTheme) {
      const theme = document.documentElement.dataset.inclusionTheme ?? host().theme ?? undefined;
      this.theme = /** @type {import('../inclusion.d.ts').Theme | undefined} */ (theme);
    }
  }

  /** The page changed its language or its theme. */
  pageChanged() {
    this.followTheme();
    const language = spoken(languageAround(this));
    if (language !== this.language) {
      this.language = language;
      this.beginAnew();
    }
    this.requestUpdate();
  }

  /**
   * Shows the first view: each element says its own.
   * @returns {void | Promise<void>}
   */
  begin() {
    throw new Error('an element has to begin');
  }

  /** For somebody else, or in other words. */
  beginAnew() {
    this.begin();
  }

  /** Whether something in this element has the focus. */
  hasFocus() {
    const root = /** @type {Partial<ShadowRoot> | undefined} */ (this.renderRoot);
    return Boolean(root?.activeElement);
  }

  // ——— what the page is told

  /**
   * Answers false where the page cancelled the event.
   * @template {keyof import('../inclusion.d.ts').InclusionEvents} T
   * @param {T} type
   * @param {import('../inclusion.d.ts').InclusionEvents[T]['detail']} detail
   */
  tellPage(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
  }
}

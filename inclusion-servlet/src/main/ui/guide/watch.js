// Watches a page that is not ours, for the guide that walks over it. Nothing is changed and nothing is held up.
import { rootsOf } from './target.js';

/** Not everything that moves a target is an event: the page is inspected again after so many milliseconds. */
const BEAT = 250;
/** For so many milliseconds a press on the panel explains why a field of the page lost the focus. */
const PRESS = 1_000;

const WRITING = ['input', 'change', 'focusout'];
const PRESSING = Object.entries({ pointerdown: true, pointerup: false, pointercancel: false });
const MOVING = ['scroll', 'resize', 'transitionend', 'animationend', 'load', 'popstate', 'hashchange'];

export class Watch {
  /**
   * @param {HTMLElement} guide the element whose panel stands over the page
   * @param {{ seen: () => void, clicked: (event: Event) => void, wrote: (event: Event) => void, key: (event: KeyboardEvent) => void }} told
   *   what is called when the page may have changed, and with what she does
   */
  constructor(guide, told) {
    this.told = told;
    /** Whether a finger is down: nothing moves under it. */
    this.isPressed = false;
    /** Whether a key was the last thing she used. */
    this.byKey = false;
    this.panelPressedAt = -Infinity;
    this.frame = null;
    this.ending = new AbortController();
    const { signal } = this.ending;
    const capture = { capture: true, passive: true, signal };
    const soon = () => this.soon();
    document.addEventListener('click', told.clicked, capture);
    WRITING.forEach(type => document.addEventListener(type, told.wrote, capture));
    PRESSING.forEach(([type, isPressed]) => window.addEventListener(type, () => (this.isPressed = isPressed), capture));
    document.addEventListener('pointerdown', event => this.touched(event.composedPath().includes(guide)), capture);
    document.addEventListener('keydown', () => (this.byKey = true), capture);
    window.addEventListener('keydown', told.key, { signal });
    MOVING.forEach(type => window.addEventListener(type, soon, capture));
    window.visualViewport?.addEventListener('resize', soon, { signal });
    this.mutations = new MutationObserver(soon);
    this.sizes = new ResizeObserver(soon);
    this.observe(null);
    this.beat = setInterval(soon, BEAT);
  }

  stop() {
    this.ending.abort();
    clearInterval(this.beat);
    this.mutations.disconnect();
    this.sizes.disconnect();
  }

  /** Looks for changes around a target from now on; without one, for changes of the document. */
  observe(target) {
    this.mutations.disconnect();
    this.sizes.disconnect();
    const changes = { childList: true, subtree: true, attributes: true };
    (target ? rootsOf(target) : [document]).forEach(root => this.mutations.observe(root, changes));
    [document.documentElement, target].forEach(one => one && this.sizes.observe(one));
  }

  soon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      if (!this.ending.signal.aborted) {
        this.told.seen();
      }
    });
  }

  touched(isOnPanel) {
    this.byKey = false;
    this.panelPressedAt = isOnPanel ? performance.now() : -Infinity;
  }

  /** Whether she has just pressed on the panel: not every browser gives the focus to a button that is pressed. */
  panelWasPressed() {
    return performance.now() - this.panelPressedAt < PRESS;
  }
}

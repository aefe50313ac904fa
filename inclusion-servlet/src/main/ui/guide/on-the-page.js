// The guide while it walks over a page: finds the target of each stop, hears what she does there, and leads her to it.
import { focused, focusIsIn, focusOn, giveBack } from './focus.js';
import { draw } from './panel.js';
import { isEndOn, shownOn } from './shown.js';
import { find, holds, isPage, scrollTo } from './target.js';
import * as tours from './tour.js';
import { Watch } from './watch.js';

const BACK_KEY = 'F2';
/** A page answers a press within so many milliseconds: what it said of the fields before is old from then on. */
const ANSWERS = 200;

export class OnThePage {
  /** @param {import('./guide.js').Guide} guide whose course is followed, and which is told where each event leads */
  constructor(guide) {
    this.guide = guide;
    /** @type {HTMLElement | null} */
    this.target = null;
    /** Whether the page was scrolled at this stop, because the panel covered the target. */
    this.scrolled = false;
    /** Whether she was elsewhere on the page when the last stop was done. */
    this.elsewhere = false;
    /**
     * The fields that she has changed since the page was last asked whether they are right.
     * @type {Set<EventTarget>}
     */
    this.changed = new Set();
    this.watch = new Watch(guide, {
      seen: () => this.inspect(),
      clicked: event => this.clicked(event),
      wrote: event => this.wrote(event),
      key: event => this.pressedKey(event),
    });
  }

  end() {
    giveBack();
    this.watch.stop();
  }

  /** The course of the guide, which walks as long as this is not over. */
  get course() {
    return /** @type {tours.Walking} */ (this.guide.course);
  }

  get isOver() {
    return this.guide.onPage !== this;
  }

  /** Stands at another stop. */
  stand() {
    this.target = null;
    this.scrolled = false;
    this.inspect();
  }

  /** Finds out whether the target is there, and whether what was asked is done. */
  inspect() {
    if (this.isOver || this.watch.isPressed) {
      return;
    }
    const { guide, course } = this;
    const { path, stop } = guide;
    const shown = shownOn(path, this.changed);
    const target = isPage(stop.page) ? find(stop.target) : null;
    if (target !== this.target) {
      this.target = target;
      this.watch.observe(target);
    }
    const next = path[course.at + 1];
    const page = {
      there: stop.page ? shown[course.at].there : target !== null,
      holds: tours.isWatched(stop, course) && holds(stop.check, target),
      isNextPage: !next?.page || isPage(next.page),
      moment: moment(),
      shown,
      isEnd: isEndOn(path),
      mayMiss: !guide.anew,
    };
    // Where the try is over, there is nothing more to be said.
    if (!guide.done || page.isEnd) {
      guide.turnTo(tours.seen(path, course, page));
      this.draw();
    }
  }

  /** What holds now, for a stop that she says is done. */
  checked() {
    return { holds: holds(tours.expected(this.guide.stop), this.target), moment: moment(), shown: shownOn(this.guide.path, this.changed) };
  }

  /** Leads her to the target; where she is elsewhere already, she stays there. */
  arrive(isFirst) {
    scrollTo(this.target);
    if (isFirst ? !this.elsewhere : focused() === null) {
      focusOn(this.target);
    }
    this.elsewhere = false;
  }

  /** "Where is it?" */
  where() {
    if (this.target) {
      scrollTo(this.target);
      focusOn(this.target);
    }
  }

  /** Draws the line and the panel; where the panel covers the target, scrolls once. */
  draw() {
    if (this.isOver || this.guide.done) {
      return;
    }
    const target = this.course.phase === 'here' ? this.target : null;
    if (!draw(this.guide.renderRoot, target, !this.scrolled) && !this.scrolled) {
      this.scrolled = true;
      scrollTo(this.target, 'start', true);
    }
  }

  // ——— what she does

  isOnTarget(event) {
    return this.target !== null && event.composedPath().includes(this.target);
  }

  clicked(event) {
    const { guide } = this;
    if (asks(event) && !event.composedPath().includes(guide)) {
      setTimeout(() => this.changed.clear(), ANSWERS);
    }
    const course = tours.clicked(guide.path, this.course, moment());
    if (course !== this.course && this.isOnTarget(event)) {
      guide.course = course;
      guide.keep();
      setTimeout(() => this.inspect());
    }
  }

  wrote(event) {
    const { guide, target } = this;
    if (event.type !== 'focusout') {
      this.changed.add(event.composedPath()[0]);
    }
    if (!target || !this.isOnTarget(event)) {
      return;
    }
    const leaves = !target.contains(event.relatedTarget);
    const { course, settles } = tours.wrote(guide.path, this.course, { type: event.type, leaves, byKey: this.watch.byKey });
    guide.course = course;
    if (settles) {
      setTimeout(() => this.settle(target));
    }
  }

  settle(target) {
    const { guide } = this;
    // In the panel she says herself that she goes on.
    if (this.isOver || target !== this.target || guide.hasFocus() || this.watch.panelWasPressed()) {
      return;
    }
    const turn = tours.settled(guide.path, this.course, this.checked());
    if (turn.effects.includes('next')) {
      this.elsewhere = focused() !== null && !focusIsIn(target);
    }
    guide.turnTo(turn);
  }

  pressedKey(event) {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    const { guide } = this;
    if (event.key === 'Escape') {
      // A dialog of the page's closes first.
      if (!document.querySelector('dialog[open]')) {
        guide.leave();
      }
    } else if (event.key === BACK_KEY) {
      event.preventDefault();
      if (guide.hasFocus()) {
        this.where();
      } else {
        /** @type {HTMLElement | null} */ (guide.renderRoot.querySelector('.panel button'))?.focus();
      }
    }
  }
}

/** Whether a press asks the page for something: one on a box does not. */
function asks(event) {
  return event.composedPath().some(one => one instanceof Element && one.matches('button, a, [role="button"], [type="submit"]'));
}

/** Now, and where: what a tour's course is told with each event. */
export function moment() {
  return { now: performance.now(), address: location.href };
}

// A view that rests is not pressed in its first moment: the second press of a double one was meant for the view before. What counts is
// when a press began, on the clock of the browser's events: neither when the page gets round to it, nor when the finger is lifted.

/** So long, in milliseconds, after it was seen. */
const MOMENT = 400;

/** The presses of a finger, a pen or a mouse in an element, and when they begin to count in the view that it shows. */
export class Presses {
  /** From when on a press counts that begins then: at once, unless the view rests. */
  from = 0;
  /**
   * When the press that is under way began; null for none.
   * @type {number | null}
   */
  began = null;

  /** A view that rests is put on the page, and nobody has seen it yet. */
  rest() {
    this.from = Infinity;
  }

  /** It was seen at this moment. Answers in how many milliseconds it may be pressed. */
  seen(at) {
    this.from = at + MOMENT;
    return MOMENT;
  }

  /** A press began at this moment. */
  begins(at) {
    this.began = at;
  }

  /** Whether a press counts that ends at this moment. One without a finger, as of a screen reader's, begins as it ends. */
  counts(at) {
    const began = this.began ?? at;
    this.began = null;
    return began >= this.from;
  }
}

package org.inclusion.content;

/** A first gesture that a learner tries in a lesson itself, and that the page sees. Nothing of it is noted. */
public enum Gesture {
    /** One short press. */
    PRESS,
    /** Two presses, one straight after the other. */
    PRESS_TWICE,
    /** A press that stays. */
    PRESS_LONG,
    /** Going down to what is not seen yet. */
    SCROLL,
    /** Writing some words, with their accents and signs. */
    WRITE,
    /** Changing a text that stands there. */
    CORRECT;

    /** Whether the gesture has words to write. */
    boolean isWriting() {
        return this == WRITE || this == CORRECT;
    }
}

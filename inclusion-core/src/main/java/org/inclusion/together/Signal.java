package org.inclusion.together;

/**
 * One of the five things that a learner says with a large button. How often she said each is counted while the
 * session lasts.
 */
public enum Signal {
    /** "I see it." */
    SEEN,
    /** "I do not see it." */
    NOT_SEEN,
    /** "It is done." */
    DONE,
    /** "I no longer know where I am." */
    LOST,
    /** "Stop": she wants to pause. The session goes on. */
    STOP
}

package org.inclusion.together;

/** How far a session of live help is. Derived from the session and the time. */
public enum SessionStatus {
    /** The helper has named the drawings, and nobody has touched them. */
    WAITING,
    /** The learner has touched the drawings, and is shown who it is. */
    TOUCHED,
    /** She has said yes, and her page shows two words. */
    AGREED,
    /** The helper has heard the words: both see the same place. */
    TOGETHER,
    /** Its time is over. */
    OVER
}

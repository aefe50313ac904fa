package org.inclusion.together;

/** How far a session of live help is. Derived from the session and the time. */
public enum SessionStatus {
    /** The helper has opened it, and her page has not come. */
    WAITING,
    /** Her page has come, and shows who helps and two drawings: she compares. */
    COMPARING,
    /** She has said yes, and the helper has not let her in. */
    AGREED,
    /** The helper has let her in: both see the same place. */
    TOGETHER,
    /** Its time is over. */
    OVER
}

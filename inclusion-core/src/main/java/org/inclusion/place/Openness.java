package org.inclusion.place;

/** Whether a help place is open at a moment. */
public enum Openness {
    /** By its hours it is open. */
    OPEN,
    /** By its hours it is closed. */
    CLOSED,
    /** The hours do not tell: call before going there. */
    UNKNOWN
}

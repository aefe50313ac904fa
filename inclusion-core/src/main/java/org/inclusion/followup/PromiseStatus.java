package org.inclusion.followup;

/** The status of a promise now, in one word: {@link PromiseState} holds it with the tries behind it. Derived, never set. */
public enum PromiseStatus {
    /** Its day is still to come. */
    OPEN,
    /** Its day, or the hour of its appointment, has come. */
    DUE,
    /** Another day or an appointment was agreed, and is still to come. */
    MOVED,
    /** They spoke. */
    KEPT,
    /** It ended otherwise: by a letter, by being let be, or because it was called off. */
    ENDED
}

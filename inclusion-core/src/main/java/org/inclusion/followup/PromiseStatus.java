package org.inclusion.followup;

/**
 * The current status of a {@link Promise} to call or meet a learner. Derived from the promise and its tries ({@link
 * PromiseState}), never set.
 */
public enum PromiseStatus {
    /** Its day is still to come. */
    OPEN,
    /** Its day, or the hour of its appointment, has come. */
    DUE,
    /** Another day or an appointment was agreed, and is still to come. */
    MOVED,
    /** They spoke. */
    KEPT,
    /** It ended without a conversation: a letter was sent, the helper gave up, or it was cancelled. */
    ENDED
}

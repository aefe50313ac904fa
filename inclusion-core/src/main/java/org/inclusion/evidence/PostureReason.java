package org.inclusion.evidence;

/** Why a helper took a posture. Only {@link #COULD_NOT} says anything about the learner. */
public enum PostureReason {
    /** There was no time. */
    NO_TIME,
    /** It was urgent. */
    URGENCY,
    /** She asked for it. */
    ASKED_FOR,
    /** She could not do it otherwise, that day. */
    COULD_NOT
}

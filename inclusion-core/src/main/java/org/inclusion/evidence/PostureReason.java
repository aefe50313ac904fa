package org.inclusion.evidence;

import org.jspecify.annotations.Nullable;

/** Why a helper took a posture. Only {@link #COULD_NOT} says anything about the learner. */
public enum PostureReason {
    /** There was no time. */
    NO_TIME,
    /** It was urgent. */
    URGENCY,
    /** She asked for it. */
    ASKED_FOR,
    /** She could not do it otherwise, that day. */
    COULD_NOT;

    /**
     * Whether the help was chosen for the helper's reasons. Only "could not" says anything about the person: no time,
     * urgency and "she asked me" never do, and neither does an act done in her place without a reason.
     *
     * @param posture what the helper did, or null
     * @param reason why, or null
     * @return true where the act says nothing about the person
     */
    public static boolean saysNothing(@Nullable Posture posture, @Nullable PostureReason reason) {
        if (reason == null) {
            return posture == Posture.DONE_FOR;
        }
        return reason != COULD_NOT;
    }
}

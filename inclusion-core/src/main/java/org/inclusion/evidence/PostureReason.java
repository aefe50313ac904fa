package org.inclusion.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The reason for which a helper did something for a learner, or with her, and did not let her do it. Only {@link
 * #COULD_NOT} says anything about the learner.
 */
public enum PostureReason {
    /** There was no time. */
    NO_TIME,
    /** It was urgent. */
    URGENCY,
    /** She asked for it. */
    ASKED_FOR,
    /** She could not have done it otherwise, that day. */
    COULD_NOT;

    /**
     * Whether the help was chosen for the helper's reasons, so that the act says nothing about the learner. Only {@link
     * #COULD_NOT} says something: no time, urgency and "she asked me" never do, and neither does an act that was done
     * for her without a reason.
     *
     * @param posture what the helper did, or null
     * @param reason why the helper did so, or null
     */
    public static boolean saysNothing(@Nullable Posture posture, @Nullable PostureReason reason) {
        if (reason == null) {
            return posture == Posture.DONE_FOR;
        }
        return reason != COULD_NOT;
    }
}

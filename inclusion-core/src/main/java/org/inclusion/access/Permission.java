package org.inclusion.access;

import org.inclusion.annotation.Internal;

/** One thing that an actor asks to do about a learner. {@link AccessPolicy} says which actors may. */
@Internal
public enum Permission {
    /** See her path, profile, next step or history. */
    SEE,
    /** See who looked. */
    SEE_WHO_LOOKED,
    /** See who looked, with her. */
    SEE_WHO_LOOKED_WITH_HER,
    /** Take a copy of everything that is noted of her: herself, or a helper with her. */
    COPY,
    /** Say her wish, enrol her, begin or answer questions, with her. */
    ACCOMPANY,
    /** Record what she did: an answer, a practice. */
    RECORD_ACT,
    /** Record what a helper observed of her. */
    OBSERVE,
    /** Say "I do not agree". */
    DISAGREE,
    /** Say that a helper and the learner looked at a disagreement together. */
    SETTLE_DISAGREEMENT,
    /** Give a mandate, on a helper's page and with her present. */
    GIVE_MANDATE,
    /** End a mandate. */
    END_MANDATE,
    /** Ask whether something may be done in her absence. */
    ASK_RIGHT,
    /** Note what was done in her absence. */
    ACT_IN_ABSENCE,
    /** Help her live, at the other end of a telephone. Nothing of it stays, so it is not to write. */
    HELP_TOGETHER,
    /** Be helped live, by somebody at the other end of a telephone. */
    BE_HELPED_TOGETHER,
    /** Invite a guest, on a helper's page and with her alone. */
    INVITE_GUEST,
    /** Show today's step to a guest, since she is there. */
    SHOW_TO_GUEST,
    /** End the invitation of a guest. */
    END_GUEST,
    /** See the step that her page suggests, and nothing else of her: the one permission that a guest may have. */
    SEE_TODAYS_STEP,
    /** Open a day relation. */
    OPEN_DAY_RELATION,
    /** Request her erasure. */
    ERASE,
    /** See whether her erasure is requested. */
    SEE_ERASURE,
    /** Take her erasure back. */
    TAKE_ERASURE_BACK;

    /** Whether more may be written than a look. */
    boolean isToWrite() {
        return this != SEE
                && this != SEE_WHO_LOOKED
                && this != SEE_WHO_LOOKED_WITH_HER
                && this != COPY
                && this != SEE_TODAYS_STEP
                && this != ASK_RIGHT
                && this != HELP_TOGETHER
                && this != BE_HELPED_TOGETHER
                && this != SEE_ERASURE;
    }

    /** Whether it is asked of a learner who is hidden too: all that leads to taking her erasure back. */
    boolean reachesTheHidden() {
        return this == OPEN_DAY_RELATION || this == ERASE || this == SEE_ERASURE || this == TAKE_ERASURE_BACK;
    }
}

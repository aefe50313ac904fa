package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Records that a helper or a guest saw one kind of thing about a learner on one day, such as her profile or her path. There is one look
 * a day for each viewer and each kind of thing, and all guests together are one viewer.
 *
 * @param learner of whom something was seen
 * @param viewer the id of the actor who looked; {@code ~guest} for every guest
 * @param structure the id of a structure that both belong to; of one to which she was referred; or, for a guest, of the one in which
 *     the guest was invited
 * @param what what was seen
 * @param day the calendar day
 * @param at the time of the first look that day
 */
public record Look(LearnerId learner, String viewer, String structure, What what, LocalDate day, Instant at) {

    /** The position of this look in the list of looks. */
    public LookPosition position() {
        return new LookPosition(at, viewer, what, day);
    }

    /**
     * The look under another id of hers.
     *
     * @param otherLearner the id of the learner from now on
     * @return the same look, with everything else as it was
     */
    public Look under(LearnerId otherLearner) {
        return new Look(otherLearner, viewer, structure, what, day, at);
    }

    /** The kind of thing that was seen. */
    public enum What {
        /** How much help is useful. */
        PROFILE,
        /** Her path and next step. */
        PATH,
        /** Her history. */
        HISTORY,
        /** The questions of an assessment, beside her. */
        QUESTIONS,
        /** A day relation was opened, with her present. */
        DAY_RELATION,
        /** When there was last news of her. */
        NEWS,
        /** Her mandates, and what was done in her absence. */
        MANDATES,
        /** The list of those who looked, read together with the learner. */
        LOOKS,
        /** The calls that are promised to her. */
        PROMISES,
        /** Her referrals: to a helper of hers, or, of what she agreed to share, to the structure to which she was referred. */
        REFERRALS,
        /** Today's step, which she showed to a guest. */
        TODAYS_STEP,
        /** The number to call her, which the host gave for one call. */
        NUMBER,
        /** Everything that is noted, in a copy that was made together with the learner. */
        COPY
    }
}

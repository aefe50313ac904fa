package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody looked at what is known of a learner. One entry a day for each person and thing.
 *
 * @param learner at whose
 * @param viewer who looked, an actor id
 * @param structure a structure they share
 * @param what what was looked at
 * @param day the calendar day
 * @param at when, the first time that day
 */
public record Look(LearnerId learner, String viewer, String structure, What what, LocalDate day, Instant at) {

    /** What was looked at. */
    public enum What {
        /** How much help is useful. */
        PROFILE,
        /** Her path and next step. */
        PATH,
        /** What she did. */
        HISTORY,
        /** The questions she was asked, with her. */
        QUESTIONS,
        /** A day relation was opened, with her present. */
        DAY_RELATION,
        /** When there was last news of her. */
        NEWS
    }
}

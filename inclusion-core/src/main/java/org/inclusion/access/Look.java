package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.kept.OpenKind;

/**
 * Records that a helper or a guest saw one kind of thing about a learner on one day, such as her profile or her path.
 * There is one look a day for each viewer and each kind of thing, and all guests together are one viewer.
 *
 * @param learner of whom something was seen
 * @param viewer the id of the actor who looked; {@code ~guest} for every guest
 * @param structure the id of a structure that both belong to; of one to which she was referred; or, for a guest, of the
 *     one in which the guest was invited
 * @param what what was seen
 * @param day the calendar day
 * @param at the time of the first look that day
 */
public record Look(LearnerId learner, String viewer, String structure, What what, LocalDate day, Instant at) {

    /** Stands for the viewer, where somebody looked who has no account: it is no id of a person. */
    public static final String GUEST = "~guest";

    /** The position of this look in the list of looks. */
    public LookPosition position() {
        return new LookPosition(at, viewer, what, day);
    }

    /**
     * A kind of thing that was seen. What many rooms show stands here; what one room alone shows is a constant of that
     * room: {@code Referral.LOOK}. A kind that no room shows any more is kept and read like another. Immutable.
     *
     * @param name how a store writes it down: {@code PATH}
     */
    public record What(String name) implements OpenKind {

        /** How much help is useful. */
        public static final What PROFILE = new What("PROFILE");

        /** Her path and next step. */
        public static final What PATH = new What("PATH");

        /** Her history. */
        public static final What HISTORY = new What("HISTORY");

        /** A day relation was opened, with her present. */
        public static final What DAY_RELATION = new What("DAY_RELATION");

        /** When there was last news of her. */
        public static final What NEWS = new What("NEWS");

        /** The list of those who looked, read together with the learner. */
        public static final What LOOKS = new What("LOOKS");

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
         */
        public What {
            OpenKind.checked("a kind of look", name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

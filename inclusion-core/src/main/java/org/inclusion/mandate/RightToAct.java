package org.inclusion.mandate;

import org.jspecify.annotations.Nullable;

/**
 * The answer to whether a helper may do a procedure in a learner's absence, and what it rests on. Immutable.
 *
 * @param basis what the right rests on, or why there is none
 * @param mandate the id of the mandate that the basis speaks of; null where it speaks of none
 */
public record RightToAct(Basis basis, @Nullable String mandate) {

    /** The ground of a right to act, or the reason why there is none. */
    public enum Basis {
        /** A mandate that the learner gave to a structure of the helper's covers it. */
        MANDATE,
        /** The host knows of another right: {@link ActingRight}. */
        ELSEWHERE,
        /** Her mandate for it was ended. */
        ENDED,
        /** The last day of her mandate for it is over. */
        EXPIRED,
        /** Her mandate names other procedures. */
        OTHER_PROCEDURE,
        /** The helper is a volunteer, and volunteers act under no mandate. */
        VOLUNTEER,
        /** She gave no mandate to a structure of the helper's. Mandates given elsewhere are not told of. */
        NONE
    }

    /**
     * Whether there is a right.
     *
     * @return true for {@link Basis#MANDATE} and {@link Basis#ELSEWHERE}
     */
    public boolean isHeld() {
        return basis == Basis.MANDATE || basis == Basis.ELSEWHERE;
    }
}

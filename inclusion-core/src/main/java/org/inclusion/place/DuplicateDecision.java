package org.inclusion.place;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on whether two help places are one. A later decision about the two takes its place.
 *
 * @param one the id of a place, the first of the two in the order of texts
 * @param other the id of the other place
 * @param leftOut the id of the place that is left out, because the two are one; null where they are two
 * @param decidedOn the day of the decision
 */
public record DuplicateDecision(
        String one, String other, @Nullable String leftOut, LocalDate decidedOn) {

    /**
     * Puts the ids in order.
     *
     * @throws IllegalArgumentException if both ids are the same, or a third place is left out
     */
    public DuplicateDecision {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a place is no duplicate of itself: " + one);
        }
        if (leftOut != null && !leftOut.equals(one) && !leftOut.equals(other)) {
            throw new IllegalArgumentException("left out must be one of the two: " + leftOut);
        }
        if (one.compareTo(other) > 0) {
            String second = one;
            one = other;
            other = second;
        }
    }

    /** The ids of the two places. */
    Set<String> pair() {
        return Set.of(one, other);
    }

    /** The id of the place that stays for both; null where the two are two places. */
    @Nullable
    String kept() {
        if (leftOut == null) {
            return null;
        }
        return leftOut.equals(one) ? other : one;
    }
}

package org.inclusion.cohort;

import org.jspecify.annotations.Nullable;

/**
 * The size of a group that another system knows, such as a course; and how many of the group have opened the path or
 * step chosen for it, rounded down to tens. Two sums are equal or differ by ten people or more, and the second number
 * is capped, so that ten people or more may not have opened it. Immutable.
 *
 * @param people how many people the group has
 * @param atLeast how many of them have opened it at least, a multiple of ten; null where that is not shown
 */
public record OpenedSum(int people, @Nullable Integer atLeast) {

    /** The sum that may be shown where so many people have opened it. */
    static OpenedSum shown(int people, int opened) {
        int atLeast = tens(Math.min(opened, people - Suppression.FEWEST));
        return new OpenedSum(people, atLeast < Suppression.FEWEST ? null : atLeast);
    }

    private static int tens(int people) {
        return people / Suppression.FEWEST * Suppression.FEWEST;
    }
}

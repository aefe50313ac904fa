package org.inclusion.cohort;

import org.jspecify.annotations.Nullable;

/**
 * How many people of a group have opened what was chosen for them, rounded down to tens. The group is one that somebody else knows, such as a
 * course. Two such
 * sums differ by ten people or by nobody, and beside those who have opened it there are ten or more who may not have. Immutable.
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

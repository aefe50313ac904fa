package org.inclusion.cohort;

import org.jspecify.annotations.Nullable;

/**
 * How many people a group has; and how many of them have opened the path or the step that was chosen for the group, rounded down to
 * tens. The group is one that somebody else knows, such as a course. Two such sums differ by nobody, or by ten people or more, and beside those
 * who are told there are ten or more who may not have opened it. Immutable.
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

package org.inclusion.cohort;

import java.time.Instant;
import java.util.List;

/**
 * The previous sums of the levels of help in an area, which a coordinator sees beside the present ones. They are about
 * ten people or more.
 *
 * @param established the number of people with an established level
 * @param last the sums at their last evidence, as {@link CohortRow#last}
 * @param computedAt when the levels were summed up, in microseconds
 */
public record EarlierLevels(long established, List<Long> last, Instant computedAt) {

    /**
     * Checks and copies the sums.
     *
     * @throws IllegalArgumentException if they are about fewer than ten people, or there is not one sum for each level
     */
    public EarlierLevels {
        last = CohortRow.sums("last", last);
        if (established < Suppression.FEWEST) {
            throw new IllegalArgumentException("sums of " + established + " people were shown to nobody");
        }
    }
}

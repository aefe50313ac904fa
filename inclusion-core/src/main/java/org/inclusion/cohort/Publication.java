package org.inclusion.cohort;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a structure as one run publishes them. Immutable.
 *
 * @param structure the structure's id
 * @param since the structure's latest run that this run builds on, as {@link CohortStore#summedUp} told; null if there
 *     was none
 * @param computedAt when this run began, in microseconds
 * @param rows all rows of the structure, renewed or standing, no area twice; none to forget its sums
 * @param counts all counts of wishes, themes, ways of meeting, reasons, answers and steps, renewed or standing, no
 *     figure twice; none to forget them
 * @param counted whom these rows and counts count for the first time, or for the first time at a level; nothing twice
 */
public record Publication(
        String structure,
        @Nullable Instant since,
        Instant computedAt,
        List<CohortRow> rows,
        List<CountRow> counts,
        List<Counted> counted) {

    /** Copies the lists. */
    public Publication {
        rows = List.copyOf(rows);
        counts = List.copyOf(counts);
        counted = List.copyOf(counted);
    }
}

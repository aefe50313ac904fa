package org.inclusion.followup;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two counts of a structure: the promises that nobody holds, and the appointments to which a learner did not come. Promises are
 * counted, and not people. A number below ten is not told. Immutable.
 *
 * @param unowned how many open promises nobody holds; null for fewer than ten, or none
 * @param absences how many absences each month had, the earliest first; a month with fewer than ten is left out
 */
public record PromiseCounts(@Nullable Integer unowned, SortedMap<YearMonth, Long> absences) {

    /** The smallest number that is told. */
    public static final int FEWEST = 10;

    /** Copies the map. */
    public PromiseCounts {
        absences = Collections.unmodifiableSortedMap(new TreeMap<>(absences));
    }
}

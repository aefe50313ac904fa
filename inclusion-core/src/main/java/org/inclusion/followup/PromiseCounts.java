package org.inclusion.followup;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many open promises of a structure nobody holds, and how many appointments were missed in each month. Promises are
 * counted, and not people. A number below ten is not published. Immutable.
 *
 * @param unowned how many open promises nobody holds; null for fewer than ten, or none
 * @param absences how many absences each month had, the earliest first; a month with fewer than ten is left out
 */
public record PromiseCounts(@Nullable Integer unowned, SortedMap<YearMonth, Long> absences) {

    /** The smallest number that is published. */
    public static final int FEWEST = 10;

    /** Copies the map. */
    public PromiseCounts {
        absences = Collections.unmodifiableSortedMap(new TreeMap<>(absences));
    }
}

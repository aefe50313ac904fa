package org.inclusion.place;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * Some days of the week and the hours at which a place is open on them.
 *
 * @param days the days of the week; empty where the rule is about public holidays alone
 * @param publicHolidays whether the rule is about public holidays, too
 * @param spans when the place is open, in order, without an overlap; empty where it is closed
 */
public record OpeningRule(Set<DayOfWeek> days, boolean publicHolidays, List<Span> spans) {

    /**
     * From one minute of a day to another of that day.
     *
     * @param from in minutes since midnight, from 0 to 1,439
     * @param to in minutes since midnight, after {@code from}, at most 1,440
     */
    public record Span(int from, int to) {

        private static final int A_DAY = 24 * 60;

        /**
         * Checks the minutes.
         *
         * @throws IllegalArgumentException if it ends before it begins, or on another day
         */
        public Span {
            if (from < 0 || to <= from || to > A_DAY) {
                throw new IllegalArgumentException("a span begins before it ends, within one day");
            }
        }

        boolean contains(int minute) {
            return from <= minute && minute < to;
        }
    }

    /** Copies the days and the spans. */
    public OpeningRule {
        days = PlaceText.ordered(days);
        spans = List.copyOf(spans);
    }
}

package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A position in the list of looks at what is known of one learner. The latest look comes first. Looks of one time stand
 * in the order of their viewer, their kind of thing and their day, compared as texts.
 *
 * @param at the time of the look, in microseconds
 * @param viewer the id of the actor who looked, as in {@link Look}
 * @param what what was seen
 * @param day the calendar day
 */
public record LookPosition(Instant at, String viewer, Look.What what, LocalDate day)
        implements Comparable<LookPosition> {

    private static final Comparator<LookPosition> ORDER = Comparator.comparing(LookPosition::at)
            .reversed()
            .thenComparing(LookPosition::viewer)
            .thenComparing(position -> position.what().name())
            .thenComparing(position -> position.day().toString());

    @Override
    public int compareTo(LookPosition other) {
        return ORDER.compare(this, other);
    }
}

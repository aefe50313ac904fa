package org.inclusion.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.inclusion.annotation.Internal;

/**
 * When a telephone may ring: from eight in the morning until eight in the evening, by the clock on the wall, also where
 * a night has an hour more or less. Whoever holds it may be asleep beside her. Immutable.
 *
 * @param zone where a day begins and ends
 */
@Internal
public record RingingHours(ZoneId zone) {

    /** Included. */
    private static final LocalTime FIRST = LocalTime.of(8, 0);

    /** Excluded. */
    private static final LocalTime LAST = LocalTime.of(20, 0);

    /** When they begin on a day. */
    public Instant begin(LocalDate day) {
        return day.atTime(FIRST).atZone(zone).toInstant();
    }

    /** The first of these instants from {@code from} on. */
    public Instant next(Instant from) {
        ZonedDateTime wall = from.atZone(zone);
        LocalTime time = wall.toLocalTime();
        if (time.isBefore(FIRST)) {
            return begin(wall.toLocalDate());
        }
        return time.isBefore(LAST) ? from : begin(wall.toLocalDate().plusDays(1));
    }
}

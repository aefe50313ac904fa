package org.inclusion.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.inclusion.annotation.Internal;

/**
 * The clock and the zone together: which instant it is, and which day. Immutable; as thread-safe as the clock.
 *
 * @param clock gives instants
 * @param zone where a day begins and ends
 */
@Internal
public record Calendar(InstantSource clock, ZoneId zone) {

    /**
     * The present instant, to the microsecond: every database keeps microseconds, and none more.
     *
     * @return now
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The present calendar day.
     *
     * @return today, in the zone
     */
    public LocalDate today() {
        return dayOf(now());
    }

    /**
     * The calendar day of an instant.
     *
     * @param at an instant
     * @return its day, in the zone
     */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /**
     * The beginning of a calendar day.
     *
     * @param day a day
     * @return its first instant, in the zone
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * The middle of a calendar day.
     *
     * @param day a day
     * @return its noon, in the zone
     */
    public Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}

package org.inclusion.samples.reliability.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An appointment from the moment it was agreed until another took its place, it was called off, or it began.
 *
 * @param meeting the id of the promise or of the try that set it: a reminder names it
 * @param person who comes
 * @param meetsAt when it begins
 * @param agreedAt when it was agreed
 * @param endedAt when it was moved or called off; null where it was not
 */
record Reminded(
        String meeting,
        String person,
        Instant meetsAt,
        Instant agreedAt,
        @Nullable Instant endedAt) {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Duration SOME_TRIES = Duration.ofMinutes(30);

    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    /** When the reminder is promised, as the library promises it: computed here once more, by the clock on the wall. */
    Instant dueAt() {
        LocalDate day = meetsAt.atZone(ZONE).toLocalDate();
        Instant dayBefore = day.minusDays(1).atTime(TEN).atZone(ZONE).toInstant();
        if (!agreedAt.isAfter(dayBefore)) {
            return dayBefore;
        }
        Instant twoHours = meetsAt.minus(Duration.ofHours(2));
        Instant eight = day.atTime(EIGHT).atZone(ZONE).toInstant();
        Instant due = twoHours.isBefore(eight) && eight.isBefore(meetsAt) ? eight : twoHours;
        return due.isAfter(agreedAt) ? due : agreedAt;
    }

    /** Whether it was agreed when ten o'clock of the day before was over. */
    boolean isLate() {
        LocalDate day = meetsAt.atZone(ZONE).toLocalDate();
        return agreedAt.isAfter(day.minusDays(1).atTime(TEN).atZone(ZONE).toInstant());
    }

    /**
     * Whether its reminder has to come: the appointment still stood when it was due, and for long enough to try
     * some times.
     */
    boolean isDue() {
        return endedAt == null || dueAt().plus(SOME_TRIES).isBefore(endedAt);
    }

    /** Whether a reminder at a time speaks of an appointment that was moved, called off, or has begun. */
    boolean isStaleAt(Instant time) {
        return !time.isBefore(meetsAt) || (endedAt != null && !time.isBefore(endedAt));
    }
}

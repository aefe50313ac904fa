package org.inclusion.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.inclusion.message.RingingHours;

/**
 * When a reminder of an appointment is due, and when it may leave. Hours are those of the clock on the wall, also where
 * a night has an hour more or less.
 */
final class Reminder {

    /** On the day before. */
    private static final LocalTime THE_DAY_BEFORE = LocalTime.of(10, 0);

    /** Before the appointment, where the day before was over when it was agreed. */
    private static final Duration LATE = Duration.ofHours(2);

    private Reminder() {}

    /**
     * The time of the reminder: ten o'clock on the day before; for an appointment that was agreed later than that, two
     * hours before, but not before eight o'clock; at once where that is over too.
     *
     * @param meetsAt the hour of the appointment
     * @param agreedAt when it was agreed
     * @param zone where a day begins and ends
     * @return not before {@code agreedAt}
     */
    static Instant dueAt(Instant meetsAt, Instant agreedAt, ZoneId zone) {
        LocalDate day = meetsAt.atZone(zone).toLocalDate();
        Instant dayBefore = at(day.minusDays(1), THE_DAY_BEFORE, zone);
        if (!dayBefore.isBefore(agreedAt)) {
            return dayBefore;
        }
        Instant earliest = new RingingHours(zone).begin(day);
        Instant late = meetsAt.minus(LATE);
        Instant due = late.isBefore(earliest) && earliest.isBefore(meetsAt) ? earliest : late;
        return due.isBefore(agreedAt) ? agreedAt : due;
    }

    /**
     * The first time at which a reminder may leave that did not leave when it was due: in the hours in which a
     * telephone may ring. Where the appointment is earlier than they begin, two hours before it.
     *
     * @param meetsAt the hour of the appointment, after {@code now}
     * @return not before {@code now}
     */
    static Instant mayLeaveAt(Instant meetsAt, Instant now, RingingHours hours) {
        Instant next = hours.next(now);
        if (next.isBefore(meetsAt)) {
            return next;
        }
        Instant late = meetsAt.minus(LATE);
        return late.isBefore(now) ? now : late;
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}

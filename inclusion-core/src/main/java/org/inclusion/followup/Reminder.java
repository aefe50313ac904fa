package org.inclusion.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a reminder of an appointment is due. Hours are those of the clock on the wall, also where a night has an hour more or less. */
final class Reminder {

    /** On the day before. */
    private static final LocalTime THE_DAY_BEFORE = LocalTime.of(10, 0);

    /** Before the appointment, where the day before was over when it was agreed. */
    private static final Duration LATE = Duration.ofHours(2);

    /** Nobody's telephone rings earlier, unless the appointment itself is earlier. */
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);

    private Reminder() {}

    /**
     * The time of the reminder: ten o'clock on the day before; for an appointment that was agreed later than that, two hours before,
     * but not before eight o'clock; at once where that is over too.
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
        Instant earliest = at(day, EARLIEST, zone);
        Instant late = meetsAt.minus(LATE);
        Instant due = late.isBefore(earliest) && earliest.isBefore(meetsAt) ? earliest : late;
        return due.isBefore(agreedAt) ? agreedAt : due;
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}

package org.inclusion.time;

import java.time.LocalDate;
import org.inclusion.annotation.Internal;

/**
 * Finds working days by the host's days off. Immutable; as thread-safe as the port.
 *
 * @param daysOff the host's
 */
@Internal
public record OpenDays(DaysOff daysOff) {

    /** A structure that is closed for longer is as good as closed for ever: its days are taken as they come. */
    private static final int LONGEST_PAUSE = 60;

    /**
     * The first working day of a structure from a day on.
     *
     * @return the day itself where it is a working day, or where none of the next sixty days is one
     */
    public LocalDate from(String structure, LocalDate day) {
        return day.datesUntil(day.plusDays(LONGEST_PAUSE))
                .filter(candidate -> !daysOff.isOff(structure, candidate))
                .findFirst()
                .orElse(day);
    }

    /** The first working day of a structure after a day. */
    public LocalDate after(String structure, LocalDate day) {
        return from(structure, day.plusDays(1));
    }
}

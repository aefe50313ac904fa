package org.inclusion.time;

import java.time.LocalDate;

/**
 * Tells on which days a structure is closed. <strong>Port.</strong> Implemented by the host, or taken from {@link
 * #inFrance}. Thread-safe.
 */
@FunctionalInterface
public interface DaysOff {

    /**
     * Tells whether nobody of a structure calls anybody on a day.
     *
     * @param structure the structure's id
     * @param day a calendar day in the library's zone
     */
    boolean isOff(String structure, LocalDate day);

    /**
     * Saturdays, Sundays, and the eleven public holidays of the whole of France: the default.
     *
     * @return days off that are those of every structure
     */
    static DaysOff inFrance() {
        return (structure, day) -> !WorkingDays.from(day).equals(day);
    }
}

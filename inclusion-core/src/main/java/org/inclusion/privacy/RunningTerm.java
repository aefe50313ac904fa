package org.inclusion.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The limits before which rows of one kind are too old today: an instant for each named structure, an instant for every
 * other structure, and the date of today for rows that have a last day of their own. Immutable.
 *
 * @param today the calendar day; a row that waits up to a last day of its own is old once that day is over
 * @param at the time for the rows of every structure that is not named
 * @param structures the times for the rows of the named structures, by the structure's id
 */
public record RunningTerm(LocalDate today, Instant at, Map<String, Instant> structures) {

    /** Copies the map. */
    public RunningTerm {
        structures = Map.copyOf(structures);
    }

    /**
     * Tells whether a row is old.
     *
     * @param structure the id of the structure it stands under
     * @param time its time
     * @return true before the time of the structure
     */
    public boolean isOld(String structure, Instant time) {
        return time.isBefore(structures.getOrDefault(structure, at));
    }
}

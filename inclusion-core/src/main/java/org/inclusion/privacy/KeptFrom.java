package org.inclusion.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The time from which on rows of a kind are kept. Rows of an earlier time are old. Immutable.
 *
 * @param today the calendar day; rows that wait up to a day of their own are old once it is over
 * @param at the time for the rows of every structure that is not named
 * @param structures the times for the rows of other structures, by the structure's id
 */
public record KeptFrom(LocalDate today, Instant at, Map<String, Instant> structures) {

    /** Copies the times. */
    public KeptFrom {
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

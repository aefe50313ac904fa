package org.inclusion.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The term of a kind of rows as it runs today: rows of its beginning and later are kept, and earlier ones are old. Immutable.
 *
 * @param today the calendar day; rows that wait up to a day of their own are old once it is over
 * @param at its beginning for the rows of every structure that is not named
 * @param structures its beginning for the rows of other structures, by the structure's id
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

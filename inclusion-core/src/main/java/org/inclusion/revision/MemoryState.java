package org.inclusion.revision;

import java.time.Instant;
import org.inclusion.annotation.Internal;

/**
 * How well one thing is kept in mind, as the DSR model has it. Immutable.
 *
 * @param stability days until it comes back with a probability of .9, from {@value #LEAST_STABILITY} to {@value
 *     #MOST_STABILITY}
 * @param difficulty how slowly it settles, from {@value #LEAST_DIFFICULTY} to {@value #MOST_DIFFICULTY}; of the thing, not
 *     of the person
 * @param lastAt when it was last done
 */
@Internal
public record MemoryState(double stability, double difficulty, Instant lastAt) {

    static final double LEAST_STABILITY = .001;
    static final double MOST_STABILITY = 36_500;
    static final double LEAST_DIFFICULTY = 1;
    static final double MOST_DIFFICULTY = 10;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming what is out of range
     */
    public MemoryState {
        if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY)) {
            throw new IllegalArgumentException("stability out of range: " + stability);
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
            throw new IllegalArgumentException("difficulty out of range: " + difficulty);
        }
    }
}

package org.inclusion.revision;

import java.time.Instant;
import org.inclusion.annotation.Internal;

/**
 * How well a learner keeps one step in mind: difficulty and stability, as in the DSR model of memory (Ye, Su and Cao,
 * KDD 2022). Immutable.
 *
 * @param stability days until the step comes back with a probability of .9, from {@value #LEAST_STABILITY} to
 *     {@value #MOST_STABILITY}
 * @param difficulty how slowly the stability grows, from {@value #LEAST_DIFFICULTY} to {@value #MOST_DIFFICULTY}; it
 *     belongs to the step, not to the learner
 * @param lastAt when the step was last done
 */
@Internal
public record MemoryState(double stability, double difficulty, Instant lastAt) {

    static final double LEAST_STABILITY = .001;
    static final double MOST_STABILITY = 36_500;
    static final double LEAST_DIFFICULTY = 1;
    static final double MOST_DIFFICULTY = 10;

    /** @throws IllegalArgumentException naming what is out of range */
    public MemoryState {
        if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY)) {
            throw new IllegalArgumentException("stability out of range: " + stability);
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
            throw new IllegalArgumentException("difficulty out of range: " + difficulty);
        }
    }
}

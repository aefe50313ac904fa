package org.inclusion.completion;

import org.inclusion.outbox.Letter;

/**
 * How many of the chosen steps a learner has done. Nothing else about her is ever told. Immutable.
 *
 * @param done how many of them are done, from 0 to {@code chosen}
 * @param chosen how many were chosen, 1 or more
 */
public record Completion(int done, int chosen) {

    /** Sends her completion to an external receiver. The letter does not hold how far she is. */
    public static final Letter.Kind LETTER = new Letter.Kind("COMPLETION");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no step, or more are done than were chosen
     */
    public Completion {
        if (chosen < 1 || done < 0 || done > chosen) {
            throw new IllegalArgumentException(
                    "done of chosen steps must be 0 to 1 or more: " + done + " of " + chosen);
        }
    }

    /**
     * Tells whether every chosen step is done.
     *
     * @return true where none is left
     */
    public boolean isWhole() {
        return done == chosen;
    }
}

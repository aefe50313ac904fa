package org.inclusion.journey;

import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A reason for the level of an area: one piece of evidence, and whether it speaks for more or less help.
 *
 * @param what what was done, seen, recognised or said
 * @param toward the direction; null where it moved nothing that counts
 */
public record LevelReason(Reason what, @Nullable Toward toward) {

    /** The direction of a reason. */
    public enum Toward {
        /** Less help is useful. */
        LESS_HELP,
        /** More help is useful. */
        MORE_HELP
    }

    /** A reason with a weight: above 0, it speaks for less help. */
    static LevelReason of(Reason what, int weight) {
        if (weight == 0) {
            return new LevelReason(what, null);
        }
        return new LevelReason(what, weight > 0 ? Toward.LESS_HELP : Toward.MORE_HELP);
    }
}

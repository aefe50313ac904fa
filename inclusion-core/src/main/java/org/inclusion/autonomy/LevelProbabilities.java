package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;

/** How probable each level is in one area. Immutable. */
@Internal
public final class LevelProbabilities {

    private final double[] probabilities;

    LevelProbabilities(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * The probability of a level.
     *
     * @param level a level
     * @return from 0 to 1; the four sum to 1
     */
    public double of(Help level) {
        return probabilities[level.category()];
    }

    /**
     * The most probable level.
     *
     * @return the level; of two equal ones, the one with more help
     */
    public Help mostProbable() {
        Help best = Help.SHOWN;
        for (Help level : Help.values()) {
            if (of(level) > of(best)) {
                best = level;
            }
        }
        return best;
    }
}

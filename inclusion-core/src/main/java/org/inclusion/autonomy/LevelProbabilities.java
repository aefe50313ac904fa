package org.inclusion.autonomy;

import org.inclusion.evidence.Help;

/**
 * How probable each level is in one area. Immutable.
 *
 * <p>Two read-outs, for two uses: {@link #mostProbable} is right most often; {@link #cautious} errs towards more help,
 * since a person left alone too early loses more than one accompanied too long.
 */
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

    /**
     * The level with the least expected loss, where a level too high costs twice a level too low, by each level of
     * distance.
     *
     * @return the level; of two equal ones, the one with more help
     */
    public Help cautious() {
        return cautious(2);
    }

    /**
     * The level with the least expected loss, by each level of distance.
     *
     * @param overLoss what a level too high costs, where a level too low costs 1; above 0
     * @return the level; of two equal ones, the one with more help
     */
    public Help cautious(double overLoss) {
        Help best = Help.SHOWN;
        for (Help level : Help.values()) {
            if (loss(level, overLoss) < loss(best, overLoss)) {
                best = level;
            }
        }
        return best;
    }

    private double loss(Help assigned, double overLoss) {
        double loss = 0;
        for (Help level : Help.values()) {
            int over = assigned.category() - level.category();
            loss += of(level) * (over > 0 ? overLoss * over : -over);
        }
        return loss;
    }
}

package org.inclusion.autonomy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;

/**
 * How probable each level of help is in one area, with two readings: {@link #mostProbable} is right most often; {@link
 * #cautious} errs towards more help, because a learner left alone too early loses more than one accompanied too
 * long. Immutable.
 */
@Internal
public final class LevelProbabilities {

    /** From the most help to the least. */
    private static final Help[] LEVELS = Help.values();

    private final double[] probabilities;

    /** Keeps the array: one probability a level, by the level's category. */
    LevelProbabilities(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** The probability of a level, from 0 to 1. The four sum to 1. */
    public double of(Help level) {
        return probabilities[level.category()];
    }

    /**
     * The most probable level; of two equal ones, the one with more help. A loop: the stop rule asks this for each of
     * thousands of imagined beliefs.
     */
    public Help mostProbable() {
        Help best = Help.SHOWN;
        for (Help level : LEVELS) {
            if (of(level) > of(best)) {
                best = level;
            }
        }
        return best;
    }

    /**
     * The level with the least expected loss, where each level of distance costs 1 if the level is too low and {@code
     * overLoss} if it is too high (decision by expected loss: M. DeGroot, Optimal Statistical Decisions, 1970). It is
     * where the probability of that level or a lower one first reaches 1 / (1 + overLoss).
     *
     * @param overLoss above 0
     * @return the level; of two equal ones, the one with more help
     */
    public Help cautious(double overLoss) {
        ToDoubleFunction<Help> loss = level -> expectedLoss(level, overLoss);
        return Arrays.stream(LEVELS).min(Comparator.comparingDouble(loss)).orElseThrow();
    }

    private double expectedLoss(Help assigned, double overLoss) {
        double loss = 0;
        for (Help level : LEVELS) {
            int over = assigned.category() - level.category();
            loss += of(level) * (over > 0 ? overLoss * over : -over);
        }
        return loss;
    }
}

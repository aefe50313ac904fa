package org.inclusion.lab.simulation;

import org.inclusion.autonomy.LevelProbabilities;
import org.inclusion.evidence.Help;

/**
 * A level that errs towards more help: who is left alone too early loses more than who is accompanied too long. The library
 * weighs so whether a step is to be done alone, and shows no such level.
 */
final class CautiousLevel {

    private CautiousLevel() {}

    /**
     * The level with the least expected loss, by each level of distance; of two equal ones, the one with more help.
     *
     * @param levels how probable each is
     * @param overLoss what a level too high costs, where a level too low costs 1; above 0
     */
    static Help of(LevelProbabilities levels, double overLoss) {
        Help best = Help.SHOWN;
        for (Help level : Help.values()) {
            if (loss(level, levels, overLoss) < loss(best, levels, overLoss)) {
                best = level;
            }
        }
        return best;
    }

    private static double loss(Help assigned, LevelProbabilities levels, double overLoss) {
        double loss = 0;
        for (Help level : Help.values()) {
            int over = assigned.category() - level.category();
            loss += levels.of(level) * (over > 0 ? overLoss * over : -over);
        }
        return loss;
    }
}

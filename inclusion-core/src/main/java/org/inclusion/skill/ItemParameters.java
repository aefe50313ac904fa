package org.inclusion.skill;

import java.util.List;

/**
 * How hard an item is and how sharply it discriminates: the parameters of item response theory, on the logistic scale.
 * With one threshold they belong to the two- and three-parameter models (Birnbaum 1968), with several to the graded
 * response model (Samejima 1969). Immutable.
 *
 * @param discrimination a, above 0: how sharply the item discriminates
 * @param thresholds b₁ &lt; b₂ &lt; …, at least one, finite: the ability at which one more category becomes as likely
 *     as not, guessing left aside
 * @param guessing c, from 0 below 1: the chance to be right without knowing; 0 where there are several thresholds
 * @param difficultySd how unsure the thresholds are, one standard deviation, 0 or more; .5 by default where an author
 *     wrote the parameters, and they were not estimated from answers
 */
public record ItemParameters(double discrimination, List<Double> thresholds, double guessing, double difficultySd) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a parameter is out of range; the message names it
     */
    public ItemParameters {
        thresholds = List.copyOf(thresholds);
        check(discrimination > 0 && Double.isFinite(discrimination), "discrimination must be above 0", discrimination);
        check(!thresholds.isEmpty(), "there must be a threshold", 0);
        for (int i = 0; i < thresholds.size(); i++) {
            check(Double.isFinite(thresholds.get(i)), "threshold must be finite", thresholds.get(i));
            check(i == 0 || thresholds.get(i - 1) < thresholds.get(i), "thresholds must rise", thresholds.get(i));
        }
        check(guessing >= 0 && guessing < 1, "guessing must be from 0 below 1", guessing);
        check(guessing == 0 || thresholds.size() == 1, "guessing goes with one threshold only", guessing);
        check(difficultySd >= 0 && Double.isFinite(difficultySd), "difficultySd must be 0 or more", difficultySd);
    }

    /**
     * The parameters of an item that is answered rightly or wrongly.
     *
     * @param discrimination a, above 0
     * @param difficulty b, the only threshold
     * @param guessing c, from 0 below 1
     * @param difficultySd standard deviation of b, 0 or more
     */
    public static ItemParameters of(double discrimination, double difficulty, double guessing, double difficultySd) {
        return new ItemParameters(discrimination, List.of(difficulty), guessing, difficultySd);
    }

    /** The mean of the thresholds: b where there is one. */
    public double difficulty() {
        // A plain loop: the order of the additions decides the last bit, and this is asked for every question.
        double sum = 0;
        for (double threshold : thresholds) {
            sum += threshold;
        }
        return sum / thresholds.size();
    }

    private static void check(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }
}

package org.inclusion.autonomy;

import org.inclusion.annotation.Internal;
import org.inclusion.skill.ItemParameters;

/**
 * The probability of each category of an item at an ability: the two- and three-parameter logistic models (Birnbaum, in
 * Lord and Novick, Statistical Theories of Mental Test Scores, 1968) and the graded response model (Samejima,
 * Psychometrika Monograph 17, 1969). Pure functions.
 */
@Internal
public final class ResponseModel {

    private ResponseModel() {}

    /**
     * The probability of a category: P(X ≥ k) = c + (1 − c)·σ(a(θ − b_k)), and differences of it.
     *
     * <p>Unsure thresholds are integrated out with the probit approximation of the logistic (D. MacKay, Neural
     * Computation 4, 1992): the discrimination shrinks by 1 / √(1 + π a² sd² / 8).
     *
     * @param category from 0 to the number of thresholds
     * @param ability θ, on the logistic scale
     * @return a probability, above 0 where doubles allow
     * @throws IndexOutOfBoundsException if the item has no such category
     */
    public static double probability(ItemParameters item, int category, double ability) {
        int thresholds = item.thresholds().size();
        if (category < 0 || category > thresholds) {
            throw new IndexOutOfBoundsException("category " + category + " outside 0.." + thresholds);
        }
        double a = effectiveDiscrimination(item);
        if (category == 0) {
            return (1 - item.guessing()) * logistic(a * (item.thresholds().get(0) - ability));
        }
        if (category == thresholds) {
            double atLeast = logistic(a * (ability - item.thresholds().get(category - 1)));
            return item.guessing() + (1 - item.guessing()) * atLeast;
        }
        double lower = a * (ability - item.thresholds().get(category - 1));
        double upper = a * (ability - item.thresholds().get(category));
        // Far above, both are nearly 1, and their difference would lose its digits. The difference of the complements
        // does not.
        return lower > 0 ? logistic(-upper) - logistic(-lower) : logistic(lower) - logistic(upper);
    }

    /**
     * How much one answer tells at an ability: Fisher's information, Σ P′² / P over the categories (F. Samejima, 1969).
     *
     * @param ability θ, on the logistic scale
     * @return 0 or more
     */
    public static double information(ItemParameters item, double ability) {
        double a = effectiveDiscrimination(item);
        double scale = 1 - item.guessing();
        double information = 0;
        double steepBelow = 0;
        for (int category = 0; category <= item.thresholds().size(); category++) {
            double steepAbove = 0;
            if (category < item.thresholds().size()) {
                double p = logistic(a * (ability - item.thresholds().get(category)));
                steepAbove = scale * a * p * (1 - p);
            }
            double probability = probability(item, category, ability);
            if (probability > 0) {
                information += (steepBelow - steepAbove) * (steepBelow - steepAbove) / probability;
            }
            steepBelow = steepAbove;
        }
        return information;
    }

    /** The discrimination once the doubt about the thresholds is integrated out. */
    static double effectiveDiscrimination(ItemParameters item) {
        double a = item.discrimination();
        return a / Math.hypot(1, Math.sqrt(Math.PI / 8) * a * item.difficultySd());
    }

    static double logistic(double x) {
        // Both forms are equal in exact arithmetic; each keeps its digits on its own side of 0.
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}

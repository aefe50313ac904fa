package org.inclusion.autonomy;

import java.util.List;
import org.inclusion.skill.ItemParameters;

/**
 * How likely an observed category is at an ability: two- and three-parameter logistic (Birnbaum 1968) and graded response
 * (Samejima 1969). Pure functions.
 */
final class ResponseModel {

    private ResponseModel() {}

    /**
     * The probability of a category.
     *
     * <p>Unsure thresholds are integrated out with the probit approximation of the logistic (D. MacKay, Neural Computation
     * 4, 1992): the discrimination shrinks by 1 / √(1 + π a² sd² / 8).
     *
     * @param item the item
     * @param category from 0 to the number of thresholds
     * @param ability θ, on the logistic scale
     * @return a probability above 0 where doubles allow
     */
    static double probability(ItemParameters item, int category, double ability) {
        double a = effectiveDiscrimination(item);
        List<Double> b = item.thresholds();
        double atLeast = category == 0 ? 1 : reach(item, a, b.get(category - 1), ability);
        double above = category == b.size() ? 0 : reach(item, a, b.get(category), ability);
        return atLeast - above;
    }

    /** The discrimination once the doubt about the thresholds is integrated out. */
    static double effectiveDiscrimination(ItemParameters item) {
        double a = item.discrimination();
        double sd = item.difficultySd();
        return a / Math.sqrt(1 + Math.PI * a * a * sd * sd / 8);
    }

    private static double reach(ItemParameters item, double a, double threshold, double ability) {
        return item.guessing() + (1 - item.guessing()) * logistic(a * (ability - threshold));
    }

    static double logistic(double x) {
        // Both forms are the same number; each keeps its digits on its own side.
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}

package org.inclusion.autonomy;

import org.inclusion.evidence.Measure;
import org.inclusion.skill.ItemParameters;

/**
 * The belief about one area alone: a normal distribution, summed on 21 Gauss–Hermite nodes.
 *
 * @param mean on the logistic scale
 * @param sd one standard deviation, above 0
 */
record Marginal(double mean, double sd) {

    private static final GaussHermite QUADRATURE = new GaussHermite(21);

    /**
     * One answer never narrows an area to less than this share of its variance. Where the posterior is narrower than
     * the nodes stand apart, all mass falls on one node, and the quadrature would say that nothing is left to doubt.
     */
    private static final double NARROWEST = .01;

    /**
     * The belief multiplied by the probability P of a category, with z the distance from the mean in
     * standard deviations.
     *
     * @param mass E[P], the probability of the category, doubt included
     * @param first E[P z]
     * @param second E[P z²]
     */
    private record Moments(double mass, double first, double second) {}

    static Marginal of(Belief belief, int area) {
        return new Marginal(belief.mean(area), belief.sd(area));
    }

    double variance() {
        return sd * sd;
    }

    /** The probability of a category, doubt included. */
    double predict(ItemParameters item, int category) {
        return moments(item, category).mass();
    }

    /** The expected fall of this area's variance by one answer to an item, as a share of the variance. */
    double expectedFall(ItemParameters item) {
        // Over all categories together the second moment is the prior's, 1: only what the means take of it falls.
        double fall = 0;
        for (int category = 0; category <= item.thresholds().size(); category++) {
            Moments moments = moments(item, category);
            if (moments.mass() > 0) {
                fall += moments.first() * moments.first() / moments.mass();
            }
        }
        return fall;
    }

    /**
     * The belief after a measure: this area gets its new moments, and the other areas follow.
     *
     * @param share how much the measure counts, above 0 to 1: the power of its likelihood
     */
    Belief update(Belief belief, int area, Measure measure, double share) {
        Moments moments = moments(measure.parameters(), measure.category(), share);
        if (!(moments.mass() > 0)) {
            // The likelihood vanishes on every node: nothing that doubles can express was learned.
            return belief;
        }
        double shift = moments.first() / moments.mass();
        double spread = Math.max(NARROWEST, moments.second() / moments.mass() - shift * shift);
        return belief.withMarginal(area, mean + sd * shift, sd * sd * spread);
    }

    private Moments moments(ItemParameters item, int category) {
        return moments(item, category, 1);
    }

    /** A loop over the nodes: every piece of evidence is weighed here. */
    private Moments moments(ItemParameters item, int category, double share) {
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < QUADRATURE.size(); i++) {
            double z = QUADRATURE.node(i);
            double probability = ResponseModel.probability(item, category, mean + sd * z);
            double weight = QUADRATURE.weight(i) * (share == 1 ? probability : Math.pow(probability, share));
            mass += weight;
            first += weight * z;
            second += weight * z * z;
        }
        return new Moments(mass, first, second);
    }
}

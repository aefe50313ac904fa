package org.inclusion.lab.tracking;

import java.util.List;
import org.inclusion.autonomy.Recalibration;

/** Learns a {@link Recalibration} from outcomes (J. Platt, Probabilistic Outputs for Support Vector Machines, 1999). */
public final class PlattScaling {

    /** Fewer outcomes than these teach noise. */
    private static final int ENOUGH = 200;

    private static final int ROUNDS = 50;

    /** Beyond it a probability is 0 or 1 to any purpose, and its logit would be infinite. */
    private static final double EDGE = 1e-9;

    private PlattScaling() {}

    /**
     * Something that was said of an event, and whether it happened.
     *
     * @param probability its probability, before it
     * @param happened what came
     */
    public record Said(double probability, boolean happened) {

        /**
         * Checks the range.
         *
         * @param probability its probability, before it
         * @param happened what came
         * @throws IllegalArgumentException if the probability is not from 0 to 1
         */
        public Said {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability is from 0 to 1, not " + probability);
            }
        }
    }

    /**
     * Learns from outcomes: the most probable pair, by Newton's method.
     *
     * @param outcomes in any order; from what was said without recalibration
     * @return the pair, or {@link Recalibration#NONE} where there are fewer than {@value #ENOUGH} or they tell nothing
     */
    public static Recalibration learnedFrom(List<Said> outcomes) {
        if (outcomes.size() < ENOUGH) {
            return Recalibration.NONE;
        }
        double intercept = 0;
        double slope = 1;
        for (int round = 0; round < ROUNDS; round++) {
            // Where the outcomes say little, both stay near those of NONE: a normal prior of width 1 on each.
            double towardsIntercept = -intercept;
            double towardsSlope = 1 - slope;
            double aa = 1;
            double ab = 0;
            double bb = 1;
            for (Said outcome : outcomes) {
                double x = logit(outcome.probability());
                double p = logistic(intercept + slope * x);
                double off = (outcome.happened() ? 1 : 0) - p;
                double weight = p * (1 - p);
                towardsIntercept += off;
                towardsSlope += off * x;
                aa += weight;
                ab += weight * x;
                bb += weight * x * x;
            }
            double determinant = aa * bb - ab * ab;
            double moveIntercept = (bb * towardsIntercept - ab * towardsSlope) / determinant;
            double moveSlope = (aa * towardsSlope - ab * towardsIntercept) / determinant;
            // Far from the top Newton's step can be wild; one step of 1 at most always comes nearer.
            double shorter = Math.max(1, Math.hypot(moveIntercept, moveSlope));
            intercept += moveIntercept / shorter;
            slope += moveSlope / shorter;
            if (Math.hypot(moveIntercept, moveSlope) < 1e-10) {
                break;
            }
        }
        return slope > 0 ? new Recalibration(intercept, slope) : Recalibration.NONE;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The logit as {@link Recalibration} takes it when it applies what is learned here. */
    private static double logit(double probability) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
        return Math.log(inside / (1 - inside));
    }
}

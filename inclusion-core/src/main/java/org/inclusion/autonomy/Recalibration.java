package org.inclusion.autonomy;

import java.util.List;

/**
 * Makes said probabilities true to what happened: logit p′ = intercept + slope · logit p (J. Platt, Probabilistic Outputs
 * for Support Vector Machines, 1999). Learned from outcomes, where there are enough. Immutable.
 *
 * @param intercept above 0 where things happen more often than said
 * @param slope above 0; below 1 where what was said was too sure
 */
public record Recalibration(double intercept, double slope) {

    /** Says what was said. */
    public static final Recalibration NONE = new Recalibration(0, 1);

    /** Fewer outcomes than these teach noise. */
    private static final int ENOUGH = 200;

    private static final int ROUNDS = 50;

    /** Beyond it a probability is 0 or 1 to any purpose, and its logit would be infinite. */
    private static final double EDGE = 1e-9;

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
            requireProbability(probability);
        }
    }

    /**
     * Checks the ranges.
     *
     * @param intercept intercept
     * @param slope slope
     * @throws IllegalArgumentException naming what is out of range
     */
    public Recalibration {
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept must be finite, not " + intercept);
        }
        if (!(slope > 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException("slope must be above 0, not " + slope);
        }
    }

    /**
     * Learns from outcomes: the most probable pair, by Newton's method.
     *
     * @param outcomes in any order; from what was said without recalibration
     * @return the pair, or {@link #NONE} where there are fewer than {@value #ENOUGH} or they tell nothing
     */
    public static Recalibration learnedFrom(List<Said> outcomes) {
        if (outcomes.size() < ENOUGH) {
            return NONE;
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
                double p = ResponseModel.logistic(intercept + slope * x);
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
            // Far from the top Newton's step can be wild; one step of 1 at the most always comes nearer.
            double shorter = Math.max(1, Math.hypot(moveIntercept, moveSlope));
            intercept += moveIntercept / shorter;
            slope += moveSlope / shorter;
            if (Math.hypot(moveIntercept, moveSlope) < 1e-10) {
                break;
            }
        }
        return slope > 0 ? new Recalibration(intercept, slope) : NONE;
    }

    /**
     * What to say instead.
     *
     * @param said a probability
     * @return a probability, rising with the one said
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public double recalibrate(double said) {
        requireProbability(said);
        if (equals(NONE)) {
            return said;
        }
        return ResponseModel.logistic(intercept + slope * logit(said));
    }

    private static void requireProbability(double said) {
        if (!(said >= 0 && said <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, not " + said);
        }
    }

    private static double logit(double probability) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
        return Math.log(inside / (1 - inside));
    }
}

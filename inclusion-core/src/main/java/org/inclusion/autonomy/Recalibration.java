package org.inclusion.autonomy;

/**
 * Makes said probabilities true to what happened: logit p′ = intercept + slope · logit p (J. Platt, Probabilistic Outputs
 * for Support Vector Machines, 1999). Immutable.
 *
 * @param intercept above 0 where things happen more often than said
 * @param slope above 0; below 1 where what was said was too sure
 */
public record Recalibration(double intercept, double slope) {

    /** Says what was said. */
    public static final Recalibration NONE = new Recalibration(0, 1);

    /** Beyond it a probability is 0 or 1 to any purpose, and its logit would be infinite. */
    private static final double EDGE = 1e-9;

    /**
     * Checks the ranges.
     *
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
     * What to say instead.
     *
     * @param said a probability
     * @return a probability, rising with the one said
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public double recalibrate(double said) {
        if (!(said >= 0 && said <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, not " + said);
        }
        if (equals(NONE)) {
            return said;
        }
        return ResponseModel.logistic(intercept + slope * logit(said));
    }

    private static double logit(double probability) {
        double inside = Math.max(EDGE, Math.min(1 - EDGE, probability));
        return Math.log(inside / (1 - inside));
    }
}

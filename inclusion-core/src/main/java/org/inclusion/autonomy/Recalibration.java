package org.inclusion.autonomy;

/**
 * Two numbers that correct predicted probabilities by a host's own outcomes. The corrected probability p′ follows logit
 * p′ = intercept + slope · logit p (Platt, Probabilistic Outputs for Support Vector Machines, 1999). A host may set
 * it. Immutable.
 *
 * @param intercept finite; above 0 where steps succeed more often than predicted
 * @param slope above 0; below 1 where the predictions were too sure
 */
public record Recalibration(double intercept, double slope) {

    /** Leaves every probability as it is. */
    public static final Recalibration NONE = new Recalibration(0, 1);

    /** A probability nearer to 0 or 1 is taken as this near: the logit of 0 or 1 would be infinite. */
    private static final double EDGE = 1e-9;

    /** @throws IllegalArgumentException naming what is out of range */
    public Recalibration {
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("intercept must be finite, not " + intercept);
        }
        if (!(slope > 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException("slope must be above 0, not " + slope);
        }
    }

    /**
     * The recalibrated probability.
     *
     * @param said the predicted probability, from 0 to 1
     * @return from 0 to 1, rising with {@code said}
     * @throws IllegalArgumentException if {@code said} is not from 0 to 1
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

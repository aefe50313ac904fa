package org.inclusion.autonomy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of one person's ability in every area: a Gaussian with a mean and a covariance, on the logistic scale.
 * Immutable. Equal to the last bit for the same evidence in the same order.
 */
@Internal
public final class Belief {

    private final double[] mean;
    private final double[][] covariance;
    private final @Nullable Instant at;

    Belief(double[] mean, double[][] covariance, @Nullable Instant at) {
        this.mean = mean;
        this.covariance = covariance;
        this.at = at;
    }

    /**
     * How many areas.
     *
     * @return the number of dimensions
     */
    public int areas() {
        return mean.length;
    }

    /**
     * The mean of an area.
     *
     * @param area the area's place in its framework, from 0
     * @return m, logistic scale
     */
    public double mean(int area) {
        return mean[area];
    }

    /**
     * The standard deviation of an area.
     *
     * @param area the area's place in its framework, from 0
     * @return above 0, logistic scale
     */
    public double sd(int area) {
        return Math.sqrt(covariance[area][area]);
    }

    /**
     * The covariance of two areas.
     *
     * @param one an area's place
     * @param other an area's place
     * @return covariance
     */
    public double covariance(int one, int other) {
        return covariance[one][other];
    }

    /**
     * When it was last told something.
     *
     * @return the effective time of the latest evidence in it, or null for a prior
     */
    public @Nullable Instant at() {
        return at;
    }

    /**
     * The same in single precision, which is kept in half the room. Whoever folds evidence rounds after every piece: then
     * what is kept is what was computed, to the last bit. Seven digits are far more than anybody knows of somebody.
     *
     * @return every number rounded to the nearest single-precision one
     */
    public Belief inSinglePrecision() {
        double[] roundedMean = means();
        double[][] rounded = covariances();
        for (int i = 0; i < roundedMean.length; i++) {
            roundedMean[i] = (float) roundedMean[i];
            for (int j = 0; j < roundedMean.length; j++) {
                rounded[i][j] = (float) rounded[i][j];
            }
        }
        return new Belief(roundedMean, rounded, at);
    }

    /** A copy. */
    double[] means() {
        return mean.clone();
    }

    /** A copy. */
    double[][] covariances() {
        double[][] copy = new double[covariance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i].clone();
        }
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Belief belief
                && Arrays.equals(mean, belief.mean)
                && Arrays.deepEquals(covariance, belief.covariance)
                && Objects.equals(at, belief.at);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.deepHashCode(covariance);
    }

    @Override
    public String toString() {
        return "Belief" + Arrays.toString(mean) + " at " + at;
    }
}

package org.inclusion.autonomy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The belief about one person's ability in every area: a Gaussian with a mean and a covariance, on the logistic scale.
 * Immutable. Equal to the last bit for equal evidence in the same order.
 */
@Internal
public final class Belief {

    private final double[] mean;
    private final double[][] covariance;
    private final @Nullable Instant at;

    /** Keeps the arrays: the caller gives them away. */
    Belief(double[] mean, double[][] covariance, @Nullable Instant at) {
        this.mean = mean;
        this.covariance = covariance;
        this.at = at;
    }

    /** The number of areas. */
    public int areas() {
        return mean.length;
    }

    /**
     * The mean of an area, on the logistic scale.
     *
     * @param area the area's index in its framework, from 0
     */
    public double mean(int area) {
        return mean[area];
    }

    /**
     * The standard deviation of an area, on the logistic scale: above 0.
     *
     * @param area the area's index in its framework, from 0
     */
    public double sd(int area) {
        return Math.sqrt(covariance[area][area]);
    }

    /**
     * The covariance of two areas; of an area with itself, its variance.
     *
     * @param one an area's index, from 0
     * @param other an area's index, from 0
     */
    public double covariance(int one, int other) {
        return covariance[one][other];
    }

    /** The effective time of the latest evidence in this belief, or null for a prior. */
    public @Nullable Instant at() {
        return at;
    }

    /**
     * This belief in single precision, which is kept in half the room. The fold of evidence rounds after every piece,
     * so that what is kept is what was computed, to the last bit. Seven digits are far more than anybody knows
     * of somebody.
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

    /** This belief at another time, with equal numbers. */
    Belief at(Instant time) {
        return new Belief(mean, covariance, time);
    }

    /**
     * The belief that follows from new moments of one area. With c = V[:,area] / V[area,area], the other areas follow
     * it: m ← m + c · (new mean − m[area]) and V ← V + c·cᵀ · (new variance − V[area,area]).
     */
    Belief withMarginal(int area, double newMean, double newVariance) {
        double variance = covariance[area][area];
        double[] newMeans = new double[mean.length];
        double[][] newCovariance = new double[mean.length][mean.length];
        for (int i = 0; i < mean.length; i++) {
            double ci = covariance[i][area] / variance;
            newMeans[i] = mean[i] + ci * (newMean - mean[area]);
            for (int j = 0; j <= i; j++) {
                double cj = covariance[j][area] / variance;
                newCovariance[i][j] = covariance[i][j] + ci * cj * (newVariance - variance);
                newCovariance[j][i] = newCovariance[i][j];
            }
        }
        return new Belief(newMeans, newCovariance, at);
    }

    /** A copy. */
    double[] means() {
        return mean.clone();
    }

    /** A copy. */
    double[][] covariances() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
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

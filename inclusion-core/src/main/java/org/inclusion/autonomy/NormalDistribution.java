package org.inclusion.autonomy;

/** The standard normal distribution, to nearly full double precision. */
final class NormalDistribution {

    private NormalDistribution() {}

    /**
     * Φ(x), the probability to be below x, by the Taylor series of Φ around 0 (G. Marsaglia, Evaluating the Normal
     * Distribution, Journal of Statistical Software 11(4), 2004). Beyond 8 the tail is below 1e-15 and counts as 0.
     */
    static double cumulative(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("not a number");
        }
        if (x < -8) {
            return 0;
        }
        if (x > 8) {
            return 1;
        }
        double sum = x;
        double before = 0;
        double term = x;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return .5 + sum * Math.exp(-.5 * x * x) / Math.sqrt(2 * Math.PI);
    }
}

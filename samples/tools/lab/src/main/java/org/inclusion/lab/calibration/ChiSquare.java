package org.inclusion.lab.calibration;

/** The chi-square distribution. */
final class ChiSquare {

    private static final int TERMS = 10_000;

    private ChiSquare() {}

    /**
     * How likely a value or more is.
     *
     * @param value 0 or more
     * @param freedom degrees of freedom, 1 or more
     * @return from 0 to 1: 1 less the series of the lower incomplete gamma function, or for large values the continued
     *     fraction of the upper one (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31)
     */
    static double above(double value, int freedom) {
        double shape = freedom / 2.0;
        double x = value / 2;
        if (x <= 0) {
            return 1;
        }
        double front = Math.exp(-x + shape * Math.log(x) - logGamma(freedom));
        return x < shape + 1 ? 1 - front * series(shape, x) : front * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < TERMS && term > sum * 1e-16; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /** From its far end back, which needs no care for small denominators. */
    private static double fraction(double shape, double x) {
        double tail = x;
        for (int n = 500; n >= 1; n--) {
            tail = x + (n - shape) / (1 + n / tail);
        }
        return 1 / tail;
    }

    /** The logarithm of Γ(freedom / 2). */
    private static double logGamma(int freedom) {
        double log = freedom % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double z = freedom % 2 == 0 ? 1 : .5; z < freedom / 2.0 - .25; z++) {
            log += Math.log(z);
        }
        return log;
    }
}

package org.inclusion.samples.lab.bars;

import java.util.Locale;

/**
 * A promise about one figure.
 *
 * @param figure its name in the simulation's JSON
 * @param least the least it may be
 * @param most the most it may be
 * @param others what others reach in the same setting, or empty
 */
record Bar(String figure, double least, double most, String others) {

    static Bar atMost(String figure, double most, String others) {
        return new Bar(figure, Double.NEGATIVE_INFINITY, most, others);
    }

    static Bar atLeast(String figure, double least, String others) {
        return new Bar(figure, least, Double.POSITIVE_INFINITY, others);
    }

    static Bar between(String figure, double least, double most, String others) {
        return new Bar(figure, least, most, others);
    }

    boolean isMetBy(double value) {
        return value >= least && value <= most;
    }

    String text() {
        if (Double.isInfinite(least)) {
            return "≤ " + number(most);
        }
        return Double.isInfinite(most) ? "≥ " + number(least) : number(least) + "–" + number(most);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 2 ? "%.2f" : "%.4f", value);
    }
}

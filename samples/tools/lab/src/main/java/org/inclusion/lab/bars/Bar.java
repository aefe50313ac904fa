package org.inclusion.lab.bars;

/**
 * A promise about one figure.
 *
 * @param figure its name in the simulation's JSON
 * @param least the least it may be
 * @param most the most it may be
 */
record Bar(String figure, double least, double most) {

    static Bar atMost(String figure, double most) {
        return new Bar(figure, Double.NEGATIVE_INFINITY, most);
    }

    static Bar atLeast(String figure, double least) {
        return new Bar(figure, least, Double.POSITIVE_INFINITY);
    }

    static Bar between(String figure, double least, double most) {
        return new Bar(figure, least, most);
    }

    boolean isMetBy(double value) {
        return value >= least && value <= most;
    }

    String text() {
        if (Double.isInfinite(least)) {
            return "≤ " + Columns.number(most);
        }
        return Double.isInfinite(most)
                ? "≥ " + Columns.number(least)
                : Columns.number(least) + "–" + Columns.number(most);
    }
}

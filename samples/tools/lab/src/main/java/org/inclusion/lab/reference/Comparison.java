package org.inclusion.lab.reference;

import java.math.BigDecimal;

/** Figures side by side, one after the other; the largest difference stays. */
final class Comparison {

    private static final double ALLOWED = 1e-9;

    private int figures;
    private double difference;

    /** A figure, however many digits the file prints of it. */
    void add(double theirs, double ours) {
        note(Math.abs(theirs - ours));
    }

    /** A figure of which the file prints few digits: what goes beyond half a unit of the last one is a difference. */
    void addPrinted(String theirs, double ours) {
        BigDecimal printed = new BigDecimal(theirs);
        double half = printed.ulp().doubleValue() / 2;
        note(Math.max(0, Math.abs(printed.doubleValue() - ours) - half));
    }

    /** A choice: the same, or infinitely far. */
    void addChoice(String theirs, String ours) {
        note(theirs.equals(ours) ? 0 : Double.POSITIVE_INFINITY);
    }

    Agreement under(String subject, String rule) {
        return under(subject, rule, ALLOWED);
    }

    Agreement under(String subject, String rule, double allowed) {
        return new Agreement(subject, rule, figures, difference, allowed);
    }

    int figures() {
        return figures;
    }

    private void note(double apart) {
        figures++;
        // A figure that is not a number agrees with nothing.
        difference = Math.max(difference, Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart);
    }
}

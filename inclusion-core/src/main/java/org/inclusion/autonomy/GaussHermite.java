package org.inclusion.autonomy;

/**
 * Gauss–Hermite quadrature for a standard normal weight: E[f(Z)] ≈ Σ w f(x). Source: Abramowitz and Stegun 25.4.46; nodes
 * by Newton's method on the orthonormal Hermite recurrence.
 */
final class GaussHermite {

    final double[] nodes;
    final double[] weights;

    /** A rule with so many nodes, exact for polynomials of degree 2n − 1. */
    GaussHermite(int count) {
        nodes = new double[count];
        weights = new double[count];
        double z = 0;
        for (int i = 0; i < (count + 1) / 2; i++) {
            z = guess(i, count, z);
            double slope = 0;
            for (int round = 0; round < 100; round++) {
                double below = 0;
                double value = Math.pow(Math.PI, -.25);
                for (int j = 0; j < count; j++) {
                    double next = z * Math.sqrt(2.0 / (j + 1)) * value - Math.sqrt((double) j / (j + 1)) * below;
                    below = value;
                    value = next;
                }
                slope = Math.sqrt(2.0 * count) * below;
                double move = value / slope;
                z -= move;
                if (Math.abs(move) < 1e-15) {
                    break;
                }
            }
            double weight = 2 / (slope * slope) / Math.sqrt(Math.PI);
            nodes[i] = Math.sqrt(2) * z;
            nodes[count - 1 - i] = -nodes[i];
            weights[i] = weight;
            weights[count - 1 - i] = weight;
        }
    }

    /** Starting points for the roots from the largest down (Press et al., Numerical Recipes, §4.6). */
    private double guess(int i, int count, double previous) {
        return switch (i) {
            case 0 -> Math.sqrt(2.0 * count + 1) - 1.85575 * Math.pow(2.0 * count + 1, -.16667);
            case 1 -> previous - 1.14 * Math.pow(count, .426) / previous;
            case 2 -> 1.86 * previous - .86 * nodes[0] / Math.sqrt(2);
            case 3 -> 1.91 * previous - .91 * nodes[1] / Math.sqrt(2);
            default -> 2 * previous - nodes[i - 2] / Math.sqrt(2);
        };
    }
}

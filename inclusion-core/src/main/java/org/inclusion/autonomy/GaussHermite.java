package org.inclusion.autonomy;

/**
 * Gauss–Hermite quadrature for a standard normal weight: E[f(Z)] ≈ Σ w f(z). Immutable.
 *
 * <p>Source: Abramowitz and Stegun 25.4.46; nodes by Newton's method on the orthonormal Hermite recurrence (Press et
 * al., Numerical Recipes, §4.6).
 */
final class GaussHermite {

    private static final int MOST_ROUNDS = 100;
    private static final double EXACT = 1e-15;

    private final double[] nodes;
    private final double[] weights;

    /** A root of the Hermite polynomial, on the scale of its own weight e^(−x²), and the slope there. */
    private record Root(double at, double slope) {

        double weight() {
            return 2 / (slope * slope) / Math.sqrt(Math.PI);
        }
    }

    /** A rule with so many nodes, exact for polynomials of degree 2 · count − 1. */
    GaussHermite(int count) {
        nodes = new double[count];
        weights = new double[count];
        double previous = 0;
        for (int i = 0; i < (count + 1) / 2; i++) {
            Root root = root(count, guess(i, count, previous));
            previous = root.at();
            nodes[i] = Math.sqrt(2) * root.at();
            nodes[count - 1 - i] = -nodes[i];
            weights[i] = root.weight();
            weights[count - 1 - i] = weights[i];
        }
    }

    int size() {
        return nodes.length;
    }

    /** A node, in standard deviations; the highest first. */
    double node(int index) {
        return nodes[index];
    }

    /** The weight of a node; all weights sum to 1. */
    double weight(int index) {
        return weights[index];
    }

    private static Root root(int count, double guess) {
        double z = guess;
        double slope = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
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
            if (Math.abs(move) < EXACT) {
                break;
            }
        }
        return new Root(z, slope);
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

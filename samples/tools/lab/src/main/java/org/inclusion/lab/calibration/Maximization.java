package org.inclusion.lab.calibration;

import org.jspecify.annotations.Nullable;

/** The second half of a cycle: the curve of one item that fits the expected counts best, by Fisher scoring. */
final class Maximization {

    /** Beyond it, the answers tell no more than "very sharp". */
    static final double STEEPEST = 20;

    private static final int STEPS = 20;
    private static final int HALVINGS = 30;
    private static final double STILL = 1e-9;

    private final double[] nodes;
    private final double[][] expected;

    private Maximization(double[] nodes, double[][] expected) {
        this.nodes = nodes;
        this.expected = expected;
    }

    /**
     * The best curve.
     *
     * @param start a curve to start from
     * @param nodes abilities
     * @param expected how many people are expected, by category and node
     * @return no worse than the start
     */
    static Curve best(Curve start, double[] nodes, double[][] expected) {
        Maximization maximization = new Maximization(nodes, expected);
        Curve curve = start;
        for (int step = 0; step < STEPS; step++) {
            Curve next = maximization.step(curve);
            if (next == null) {
                return curve;
            }
            double moved = 0;
            for (int i = 0; i < curve.size(); i++) {
                moved = Math.max(moved, Math.abs(next.parameters()[i] - curve.parameters()[i]));
            }
            curve = next;
            if (moved < STILL) {
                return curve;
            }
        }
        return curve;
    }

    /** One step uphill; null where there is none. */
    private @Nullable Curve step(Curve curve) {
        double[] slope = new double[curve.size()];
        double[][] information = new double[curve.size()][curve.size()];
        double before = climb(curve, slope, information);
        for (int i = 0; i < slope.length; i++) {
            // Keeps it solvable where an intercept has next to no answers.
            information[i][i] = information[i][i] * (1 + 1e-10) + 1e-10;
        }
        Cholesky root = Cholesky.of(information);
        if (root == null) {
            return null;
        }
        double[] direction = root.solve(slope);
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] moved = curve.parameters().clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += length * direction[i];
            }
            moved[0] = Math.max(-STEEPEST, Math.min(STEEPEST, moved[0]));
            Curve next = curve.with(moved);
            if (next.ordered() && value(next) > before) {
                return next;
            }
            length /= 2;
        }
        return null;
    }

    private double value(Curve curve) {
        double value = 0;
        for (int category = 0; category < expected.length; category++) {
            for (int q = 0; q < nodes.length; q++) {
                value += expected[category][q] * Math.log(curve.probability(category, nodes[q]));
            }
        }
        return value;
    }

    private double climb(Curve curve, double[] slope, double[][] information) {
        double value = 0;
        for (int q = 0; q < nodes.length; q++) {
            double people = 0;
            for (double[] category : expected) {
                people += category[q];
            }
            for (int category = 0; category < expected.length; category++) {
                double probability = curve.probability(category, nodes[q]);
                double[] gradient = curve.gradient(category, nodes[q]);
                value += expected[category][q] * Math.log(probability);
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += expected[category][q] / probability * gradient[i];
                    for (int j = 0; j <= i; j++) {
                        information[i][j] += people * gradient[i] / probability * gradient[j];
                    }
                }
            }
        }
        return value;
    }
}

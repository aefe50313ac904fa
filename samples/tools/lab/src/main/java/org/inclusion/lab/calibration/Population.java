package org.inclusion.lab.calibration;

/**
 * How ability is spread among the people who answered: normal, on a grid. It gives the scale its origin and its unit.
 */
public final class Population {

    /** The number of nodes that mirt uses. */
    private static final int NODES = 61;

    private static final double HALF_WIDTH = 6;

    final double[] nodes = new double[NODES];
    final double[] logWeights = new double[NODES];

    /**
     * A population.
     *
     * @param mean of ability
     * @param sd of ability, above 0
     */
    public Population(double mean, double sd) {
        double mass = 0;
        for (int q = 0; q < NODES; q++) {
            // The grid moves and stretches with the population.
            double z = -HALF_WIDTH + 2 * HALF_WIDTH * q / (NODES - 1);
            nodes[q] = mean + sd * z;
            logWeights[q] = -z * z / 2;
            mass += Math.exp(logWeights[q]);
        }
        for (int q = 0; q < NODES; q++) {
            logWeights[q] -= Math.log(mass);
        }
    }

    int size() {
        return nodes.length;
    }
}

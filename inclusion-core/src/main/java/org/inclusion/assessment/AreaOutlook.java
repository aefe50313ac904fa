package org.inclusion.assessment;

/**
 * The prospects of each question of one area, under a normal belief over the {@link Nodes} that it covers. Immutable.
 */
final class AreaOutlook {

    /** An answer as rare as this tells nothing that could be counted on: what is left of a sum near 1 is rounding. */
    private static final double RAREST = 1e-9;

    private final double[] table;
    private final int rowLength;
    private final double worth;

    /** The first node that the belief covers. */
    private final int from;

    /** The weight of each covered node; all sum to 1. */
    private final double[] weights;

    /** The weight of each covered node times its distance from the middle in standard deviations. */
    private final double[] moments;

    AreaOutlook(double[] table, Nodes nodes, double mean, double sd, double worth) {
        this.table = table;
        this.rowLength = nodes.count();
        this.worth = worth;
        this.from = nodes.firstIn(mean, sd);
        this.weights = new double[nodes.lastIn(mean, sd) - from + 1];
        this.moments = new double[weights.length];
        double mass = 0;
        double first = 0;
        for (int i = 0; i < weights.length; i++) {
            double z = (nodes.ability(from + i) - mean) / sd;
            weights[i] = Math.exp(-z * z / 2);
            mass += weights[i];
            first += weights[i] * z;
        }
        // The nodes do not end alike on both sides. About their own middle nothing of that is taken for information.
        double middle = first / mass;
        for (int i = 0; i < weights.length; i++) {
            double z = (nodes.ability(from + i) - mean) / sd;
            weights[i] /= mass;
            moments[i] = weights[i] * (z - middle);
        }
    }

    /**
     * The prospect of a question. The mean variance after an answer, as a share of the area's variance, is 1 − Σ E₁² /
     * E₀ over the answers (E₀ an answer's probability, E₁ the mean of its part of the belief, both in standard units),
     * as the second moments sum to 1. Loops over local arrays: this is read for thousands of questions at every choice.
     */
    Prospect prospect(BankQuestion question) {
        double[] likely = table;
        double[] weight = weights;
        double[] moment = moments;
        double restMass = 1;
        double restMean = 0;
        double share = 0;
        int start = question.firstRow() * rowLength + from;
        for (int row = 0; row < question.rows(); row++) {
            double mass = 0;
            double mean = 0;
            for (int i = 0; i < weight.length; i++) {
                mass += weight[i] * likely[start + i];
                mean += moment[i] * likely[start + i];
            }
            restMass -= mass;
            restMean -= mean;
            share += told(mass, mean);
            start += rowLength;
        }
        return new Prospect(1 - restMass, worth * Math.min(1, share + told(restMass, restMean)));
    }

    private static double told(double mass, double mean) {
        return mass > RAREST ? mean * mean / mass : 0;
    }
}

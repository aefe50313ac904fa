package org.inclusion.assessment;

import java.util.stream.IntStream;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/** The probability of each answer to one question, tabulated at all {@link Nodes}. Immutable. */
final class AnswerCurves {

    /** An answer as rare as this tells nothing that could be counted on: what is left of a sum near 1 is rounding. */
    private static final double RAREST = 1e-9;

    /** By spacing, one row an answer above the lowest, one number a node. The lowest answer takes what the others leave. */
    private final double[][][] tables;

    AnswerCurves(ItemParameters item) {
        tables = Nodes.ALL.stream().map(nodes -> table(item, nodes)).toArray(double[][][]::new);
    }

    private static double[][] table(ItemParameters item, Nodes nodes) {
        return IntStream.rangeClosed(1, item.thresholds().size())
                .mapToObj(category -> IntStream.range(0, nodes.count())
                        .mapToDouble(node -> ResponseModel.probability(item, category, nodes.ability(node)))
                        .toArray())
                .toArray(double[][]::new);
    }

    /**
     * What is expected of the question. The mean variance after an answer, as a share of the area's variance, is
     * 1 − Σ E₁² / E₀ over the answers (E₀ an answer's probability, E₁ the mean of its part of the belief, both in standard
     * units), as the second moments sum to 1. Loops: thousands of questions are compared at every choice.
     *
     * @param worth by how much the variances of all areas together fall where all of this area's variance goes
     */
    Prospect prospect(WeighedNodes belief, double worth) {
        double restMass = 1;
        double restMean = 0;
        double share = 0;
        for (double[] row : tables[belief.spacing()]) {
            double mass = 0;
            double mean = 0;
            for (int i = 0; i < belief.count(); i++) {
                double likely = row[belief.from() + i];
                mass += belief.weight(i) * likely;
                mean += belief.moment(i) * likely;
            }
            restMass -= mass;
            restMean -= mean;
            share += told(mass, mean);
        }
        return new Prospect(1 - restMass, worth * Math.min(1, share + told(restMass, restMean)));
    }

    private static double told(double mass, double mean) {
        return mass > RAREST ? mean * mean / mass : 0;
    }
}

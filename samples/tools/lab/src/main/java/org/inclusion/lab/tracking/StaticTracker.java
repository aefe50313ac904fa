package org.inclusion.lab.tracking;

import java.util.List;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.skill.ItemParameters;

/** A test's estimate that takes a person for unchanging: EAP of everything ever seen, on 61 nodes from −6 to 6. */
final class StaticTracker implements Tracker {

    private static final int NODES = 61;

    private final double[] nodes = new double[NODES];
    private final double[] weights = new double[NODES];

    StaticTracker() {
        List<Double> prior = new AbilityGrid(NODES, 6, AbilityGrid.Rule.SUM, SimulatedPerson.START, 1)
                .posterior(List.of())
                .weights();
        for (int i = 0; i < NODES; i++) {
            nodes[i] = -6 + .2 * i;
            weights[i] = prior.get(i);
        }
    }

    @Override
    public void pass(double days) {}

    @Override
    public double reaches(ItemParameters item, int category) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            for (int c = category; c <= item.thresholds().size(); c++) {
                sum += weights[i] * ResponseModel.probability(item, c, nodes[i]);
            }
        }
        return sum;
    }

    @Override
    public void see(ItemParameters item, int category) {
        double mass = 0;
        for (int i = 0; i < NODES; i++) {
            weights[i] *= ResponseModel.probability(item, category, nodes[i]);
            mass += weights[i];
        }
        for (int i = 0; i < NODES; i++) {
            weights[i] /= mass;
        }
    }

    @Override
    public void learn() {}

    @Override
    public double mean() {
        double mean = 0;
        for (int i = 0; i < NODES; i++) {
            mean += weights[i] * nodes[i];
        }
        return mean;
    }

    @Override
    public double sd() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < NODES; i++) {
            variance += weights[i] * (nodes[i] - mean) * (nodes[i] - mean);
        }
        return Math.sqrt(variance);
    }
}

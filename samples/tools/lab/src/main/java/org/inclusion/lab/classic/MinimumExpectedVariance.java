package org.inclusion.lab.classic;

import java.util.List;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/** The expected variance after the answer, least first (MEPV; van der Linden and Pashley 2000). */
public final class MinimumExpectedVariance implements ChoiceRule {

    /** How likely each answer is taken to be. */
    public enum Outlook {
        /** Averaged over what is believed. */
        PREDICTED,
        /** At the estimate, as if it were the truth: what catR does. */
        AT_ESTIMATE
    }

    private final Outlook outlook;

    public MinimumExpectedVariance(Outlook outlook) {
        this.outlook = outlook;
    }

    @Override
    public double merit(ItemParameters item, Interim interim) {
        return merit(item, interim, interim.posterior().mean());
    }

    /** The merit where the estimate is another than the mean on the interim's grid. */
    public double merit(ItemParameters item, Interim interim, double estimate) {
        double expected = 0;
        for (int category = 0; category <= item.thresholds().size(); category++) {
            double chance = outlook == Outlook.PREDICTED
                    ? interim.predicted(item, category)
                    : ResponseModel.probability(item, category, estimate);
            expected += chance * variance(item, category, interim);
        }
        return -expected;
    }

    private static double variance(ItemParameters item, int category, Interim interim) {
        List<Double> nodes = interim.grid().nodes();
        double[] weights = new double[nodes.size()];
        double mass = 0;
        double first = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = interim.posterior().weights().get(i) * ResponseModel.probability(item, category, nodes.get(i));
            mass += weights[i];
            first += weights[i] * nodes.get(i);
        }
        double mean = first / mass;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            variance += weights[i] / mass * (nodes.get(i) - mean) * (nodes.get(i) - mean);
        }
        return variance;
    }
}

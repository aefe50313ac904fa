package org.inclusion.lab.score;

import java.util.Arrays;
import java.util.List;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.evidence.Measure;

/**
 * One area alone, on a fixed grid: the expected a posteriori estimate (EAP; Bock and Mislevy 1982) as other software
 * computes it: the reference mode, for checking. What is kept of a person is a {@link Belief}. Immutable, thread-safe.
 */
public final class AbilityGrid {

    /** How the nodes are summed. */
    public enum Rule {
        /** All nodes alike. */
        SUM,
        /** Half the weight at both ends. */
        TRAPEZOID
    }

    private final double[] nodes;
    private final double[] logWeights;

    /**
     * The belief that answers make of the prior.
     *
     * @param mean the estimate, logistic scale
     * @param sd its standard deviation, above 0
     * @param weights the probability of every node; they sum to 1
     */
    public record Posterior(double mean, double sd, List<Double> weights) {}

    /**
     * A grid with a normal prior.
     *
     * @param count how many nodes, 2 or more
     * @param halfWidth the nodes go from −halfWidth to halfWidth, above 0
     * @param rule how they are summed
     * @param priorMean the prior's mean
     * @param priorSd the prior's standard deviation, above 0
     * @throws IllegalArgumentException naming what is out of range
     */
    public AbilityGrid(int count, double halfWidth, Rule rule, double priorMean, double priorSd) {
        if (count < 2) {
            throw new IllegalArgumentException("a grid has 2 nodes or more, not " + count);
        }
        if (!(halfWidth > 0) || Double.isInfinite(halfWidth)) {
            throw new IllegalArgumentException("halfWidth must be above 0, not " + halfWidth);
        }
        if (!(priorSd > 0) || !Double.isFinite(priorMean)) {
            throw new IllegalArgumentException("the prior must be finite and its sd above 0");
        }
        nodes = new double[count];
        logWeights = new double[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = -halfWidth + 2 * halfWidth * i / (count - 1);
            double z = (nodes[i] - priorMean) / priorSd;
            logWeights[i] = -z * z / 2;
        }
        if (rule == Rule.TRAPEZOID) {
            logWeights[0] -= Math.log(2);
            logWeights[count - 1] -= Math.log(2);
        }
    }

    /**
     * The nodes.
     *
     * @return abilities, rising
     */
    public List<Double> nodes() {
        return Arrays.stream(nodes).boxed().toList();
    }

    /**
     * The belief after some answers. Their order does not matter.
     *
     * @param measures the answers, all of one area; none gives the prior
     * @return finite for whatever answers
     */
    public Posterior posterior(List<Measure> measures) {
        double[] log = logWeights.clone();
        for (Measure measure : measures) {
            for (int i = 0; i < nodes.length; i++) {
                // The smallest double stands for what is below it, so that one impossible answer leaves an order.
                log[i] += Math.log(Math.max(
                        Double.MIN_VALUE,
                        ResponseModel.probability(measure.parameters(), measure.category(), nodes[i])));
            }
        }
        double top = Arrays.stream(log).max().orElseThrow();
        double mass = 0;
        double first = 0;
        for (int i = 0; i < nodes.length; i++) {
            log[i] = Math.exp(log[i] - top);
            mass += log[i];
            first += log[i] * nodes[i];
        }
        double mean = first / mass;
        double variance = 0;
        for (int i = 0; i < nodes.length; i++) {
            log[i] /= mass;
            variance += log[i] * (nodes[i] - mean) * (nodes[i] - mean);
        }
        return new Posterior(
                mean, Math.sqrt(variance), Arrays.stream(log).boxed().toList());
    }
}

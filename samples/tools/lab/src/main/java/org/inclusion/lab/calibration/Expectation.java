package org.inclusion.lab.calibration;

import java.util.List;
import org.inclusion.lab.table.Responses;

/** The first half of a cycle: where everyone stands, given the curves. */
final class Expectation {

    private final Answers answers;
    private final Population population;
    private final double[][][] logProbabilities;

    /** By item, category and node: how many people are expected there. */
    final double[][][] expected;

    double logLikelihood;

    private Expectation(Answers answers, Population population, List<Curve> curves) {
        this.answers = answers;
        this.population = population;
        this.logProbabilities = new double[curves.size()][][];
        this.expected = new double[curves.size()][][];
        for (int item = 0; item < curves.size(); item++) {
            Curve curve = curves.get(item);
            logProbabilities[item] = new double[curve.categories()][population.size()];
            expected[item] = new double[curve.categories()][population.size()];
            for (int category = 0; category < curve.categories(); category++) {
                for (int q = 0; q < population.size(); q++) {
                    logProbabilities[item][category][q] = Math.log(curve.probability(category, population.nodes[q]));
                }
            }
        }
    }

    /** Without the expected counts. */
    static Expectation ready(Answers answers, Population population, List<Curve> curves) {
        return new Expectation(answers, population, curves);
    }

    static Expectation of(Answers answers, Population population, List<Curve> curves) {
        Expectation expectation = ready(answers, population, curves);
        double[] posterior = new double[population.size()];
        for (int pattern = 0; pattern < answers.patterns.length; pattern++) {
            double count = answers.counts[pattern];
            expectation.logLikelihood += count * expectation.posterior(pattern, posterior);
            expectation.add(answers.patterns[pattern], posterior, count);
        }
        return expectation;
    }

    /** Fills in what is believed of the people of a pattern; gives the logarithm of the pattern's probability. */
    double posterior(int pattern, double[] posterior) {
        System.arraycopy(population.logWeights, 0, posterior, 0, posterior.length);
        byte[] categories = answers.patterns[pattern];
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != Responses.MISSING) {
                double[] log = logProbabilities[item][categories[item]];
                for (int q = 0; q < posterior.length; q++) {
                    posterior[q] += log[q];
                }
            }
        }
        return normalize(posterior);
    }

    /** From logarithms to probabilities that sum to 1; gives the logarithm of their sum before. */
    static double normalize(double[] log) {
        double top = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            top = Math.max(top, value);
        }
        double mass = 0;
        for (int q = 0; q < log.length; q++) {
            log[q] = Math.exp(log[q] - top);
            mass += log[q];
        }
        for (int q = 0; q < log.length; q++) {
            log[q] /= mass;
        }
        return top + Math.log(mass);
    }

    private void add(byte[] categories, double[] posterior, double count) {
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] *= count;
        }
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != Responses.MISSING) {
                double[] sum = expected[item][categories[item]];
                for (int q = 0; q < posterior.length; q++) {
                    sum[q] += posterior[q];
                }
            }
        }
    }
}

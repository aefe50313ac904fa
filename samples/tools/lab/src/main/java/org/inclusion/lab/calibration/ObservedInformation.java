package org.inclusion.lab.calibration;

import java.util.Arrays;
import java.util.List;
import org.inclusion.lab.table.Responses;
import org.jspecify.annotations.Nullable;

/**
 * The information of the answers about all slopes and intercepts together: the observed information, exact, by Louis
 * (1982): what it would be if every ability were seen, less what is lost because none is. Standard errors are from
 * its inverse.
 */
final class ObservedInformation {

    /** Nodes where a person is less likely to be add nothing that is seen. */
    private static final double NEGLIGIBLE = 1e-10;

    private final Answers answers;
    private final Population population;
    private final List<Curve> curves;
    private final int[] offsets;
    private final double[][] information;

    private ObservedInformation(Answers answers, Population population, List<Curve> curves) {
        this.answers = answers;
        this.population = population;
        this.curves = curves;
        this.offsets = new int[curves.size()];
        int size = 0;
        for (int item = 0; item < offsets.length; item++) {
            offsets[item] = size;
            size += curves.get(item).size();
        }
        this.information = new double[size][size];
    }

    /**
     * The covariance of each item's slope and intercepts.
     *
     * @return one square table an item; null where the answers do not determine the parameters
     */
    static @Nullable List<double[][]> covariances(Answers answers, Population population, List<Curve> curves) {
        ObservedInformation observed = new ObservedInformation(answers, population, curves);
        observed.addComplete();
        observed.takeAwayLost();
        Cholesky root = Cholesky.of(observed.information);
        return root == null ? null : observed.blocks(root.inverse());
    }

    private void addComplete() {
        double[][][] expected = Expectation.of(answers, population, curves).expected;
        for (int item = 0; item < offsets.length; item++) {
            Curve curve = curves.get(item);
            double[][] block = new double[curve.size()][curve.size()];
            for (int category = 0; category < curve.categories(); category++) {
                for (int q = 0; q < population.size(); q++) {
                    double people = expected[item][category][q];
                    double probability = curve.probability(category, population.nodes[q]);
                    double[] gradient = curve.gradient(category, population.nodes[q]);
                    for (int i = 0; i < gradient.length; i++) {
                        for (int j = 0; j < gradient.length; j++) {
                            block[i][j] += people * gradient[i] / probability * gradient[j] / probability;
                        }
                    }
                    curve.addCurvature(block, category, population.nodes[q], -people / probability);
                }
            }
            for (int i = 0; i < block.length; i++) {
                System.arraycopy(block[i], 0, information[offsets[item] + i], offsets[item], block.length);
            }
        }
    }

    private void takeAwayLost() {
        Expectation expectation = Expectation.ready(answers, population, curves);
        double[][][][] scores = scores();
        double[] posterior = new double[population.size()];
        for (int pattern = 0; pattern < answers.patterns.length; pattern++) {
            expectation.posterior(pattern, posterior);
            takeAwayLost(answers.patterns[pattern], answers.counts[pattern], posterior, scores);
        }
    }

    /** By item, category and node: the slope of the logarithm of the probability. */
    private double[][][][] scores() {
        double[][][][] scores = new double[curves.size()][][][];
        for (int item = 0; item < scores.length; item++) {
            Curve curve = curves.get(item);
            scores[item] = new double[curve.categories()][population.size()][];
            for (int category = 0; category < curve.categories(); category++) {
                for (int q = 0; q < population.size(); q++) {
                    double[] gradient = curve.gradient(category, population.nodes[q]);
                    double probability = curve.probability(category, population.nodes[q]);
                    scores[item][category][q] =
                            Arrays.stream(gradient).map(g -> g / probability).toArray();
                }
            }
        }
        return scores;
    }

    private void takeAwayLost(byte[] categories, double count, double[] posterior, double[][][][] scores) {
        int[] places = places(categories);
        double[][] rows = new double[posterior.length][];
        double[] mean = new double[places.length];
        for (int q = 0; q < posterior.length; q++) {
            if (posterior[q] > NEGLIGIBLE) {
                double[] row = new double[places.length];
                int next = 0;
                for (int item = 0; item < categories.length; item++) {
                    if (categories[item] != Responses.MISSING) {
                        for (double score : scores[item][categories[item]][q]) {
                            mean[next] += posterior[q] * score;
                            row[next++] = score;
                        }
                    }
                }
                rows[q] = row;
            }
        }
        for (int q = 0; q < posterior.length; q++) {
            if (rows[q] != null) {
                takeAway(places, rows[q], mean, count * posterior[q]);
            }
        }
    }

    private void takeAway(int[] places, double[] row, double[] mean, double weight) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= mean[i];
        }
        for (int i = 0; i < row.length; i++) {
            double[] target = information[places[i]];
            double factor = weight * row[i];
            for (int j = 0; j <= i; j++) {
                target[places[j]] -= factor * row[j];
            }
        }
    }

    /** Where the parameters of the answered items stand in the whole. */
    private int[] places(byte[] categories) {
        int[] places = new int[information.length];
        int size = 0;
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != Responses.MISSING) {
                for (int i = 0; i < curves.get(item).size(); i++) {
                    places[size++] = offsets[item] + i;
                }
            }
        }
        return Arrays.copyOf(places, size);
    }

    private List<double[][]> blocks(double[][] inverse) {
        double[][][] blocks = new double[offsets.length][][];
        for (int item = 0; item < blocks.length; item++) {
            int size = curves.get(item).size();
            blocks[item] = new double[size][];
            for (int i = 0; i < size; i++) {
                blocks[item][i] = Arrays.copyOfRange(inverse[offsets[item] + i], offsets[item], offsets[item] + size);
            }
        }
        return List.of(blocks);
    }
}

package org.inclusion.assessment;

import java.util.List;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;

/**
 * The questions of one area: their places in the bank, and the probability of each answer at fixed abilities, at three
 * spacings. A normal belief is
 * summed over the nodes it covers: an equidistant sum over a smooth function is exact but for e^(−2π²(sd/spacing)²), which
 * at sd = spacing is 3·10⁻⁹, so the widest spacing that does not exceed the belief's sd serves. With the
 * answers' curves it stays within 2·10⁻⁴ for discriminations up to 3; steeper questions are seen less exactly.
 */
final class AreaQuestions {

    private static final double HALF_WIDTH = 8;
    private static final double[] SPACINGS = {.5, .25, .125};

    /** Beyond so many standard deviations lies a millionth of a belief. */
    private static final double SPAN = 5;

    private static final double RAREST = 1e-9;

    final AreaId area;

    /** The places of the questions in their bank. */
    final int[] places;

    private final List<ItemParameters> items;

    /** Where each item's rows begin: one row an answer above the lowest; the lowest takes what the others leave. */
    private final int[] firstRow;

    /** By spacing: row by row, one number a node. */
    private final double[][] tables = new double[SPACINGS.length][];

    /**
     * A belief of one area over the nodes of one spacing: every node's weight, and the weight times its distance in sd. It
     * also holds what the last look told, and is one thread's.
     */
    static final class Weighing {
        private final double[] table;
        private final int nodes;
        private final int from;
        private final double[] weight;
        private final double[] first;

        /** Of the item looked at last, the probability of any answer but the lowest: right, where it is right or wrong. */
        double success;

        /** Of the item looked at last, the share of the variance that is expected to go, from 0 to 1. */
        double share;

        private Weighing(double[] table, int nodes, int from, int count) {
            this.table = table;
            this.nodes = nodes;
            this.from = from;
            this.weight = new double[count];
            this.first = new double[count];
        }
    }

    AreaQuestions(AreaId area, int[] places, List<ItemParameters> items) {
        this.area = area;
        this.places = places;
        this.items = items;
        firstRow = new int[items.size() + 1];
        for (int i = 0; i < items.size(); i++) {
            firstRow[i + 1] = firstRow[i] + items.get(i).thresholds().size();
        }
        for (int s = 0; s < SPACINGS.length; s++) {
            tables[s] = tabulate(SPACINGS[s]);
        }
    }

    private double[] tabulate(double spacing) {
        int nodes = nodes(spacing);
        double[] table = new double[firstRow[items.size()] * nodes];
        for (int i = 0; i < items.size(); i++) {
            for (int row = firstRow[i]; row < firstRow[i + 1]; row++) {
                for (int node = 0; node < nodes; node++) {
                    table[row * nodes + node] =
                            ResponseModel.probability(items.get(i), row - firstRow[i] + 1, node * spacing - HALF_WIDTH);
                }
            }
        }
        return table;
    }

    private static int nodes(double spacing) {
        return 1 + (int) Math.round(2 * HALF_WIDTH / spacing);
    }

    /**
     * Whether the tables reach where a belief lies: as far out as {@value #HALF_WIDTH}, and no narrower than the nodes.
     */
    static boolean cover(double mean, double sd) {
        return sd >= SPACINGS[SPACINGS.length - 1] && Math.abs(mean) + SPAN * sd <= HALF_WIDTH;
    }

    Weighing weigh(double mean, double sd) {
        int s = 0;
        while (SPACINGS[s] > sd) {
            s++;
        }
        double spacing = SPACINGS[s];
        int nodes = nodes(spacing);
        int from = Math.max(0, (int) Math.ceil((mean - SPAN * sd + HALF_WIDTH) / spacing));
        int to = Math.min(nodes - 1, (int) Math.floor((mean + SPAN * sd + HALF_WIDTH) / spacing));
        Weighing weighing = new Weighing(tables[s], nodes, from, to - from + 1);
        double[] weight = weighing.weight;
        double mass = 0;
        double first = 0;
        for (int node = 0; node < weight.length; node++) {
            double z = ((from + node) * spacing - HALF_WIDTH - mean) / sd;
            weight[node] = Math.exp(-z * z / 2);
            mass += weight[node];
            first += weight[node] * z;
        }
        // The nodes do not end alike on both sides. About their own middle nothing of that is taken for information.
        double middle = first / mass;
        for (int node = 0; node < weight.length; node++) {
            double z = ((from + node) * spacing - HALF_WIDTH - mean) / sd;
            weight[node] /= mass;
            weighing.first[node] = weight[node] * (z - middle);
        }
        return weighing;
    }

    /**
     * What one item would tell: left in {@code success} and {@code share}, to be read at once. The mean variance after an answer is 1 − Σ E₁² / E₀ over the answers (E₀ an answer's
     * probability, E₁ the mean of its part of the belief, both in standard units), as the second moments sum to 1.
     */
    void look(int item, Weighing over) {
        double[] table = over.table;
        double[] weight = over.weight;
        double[] first = over.first;
        double restMass = 1;
        double restMean = 0;
        double share = 0;
        for (int row = firstRow[item]; row < firstRow[item + 1]; row++) {
            int at = row * over.nodes + over.from;
            double mass = 0;
            double mean = 0;
            for (int node = 0; node < weight.length; node++) {
                mass += weight[node] * table[at + node];
                mean += first[node] * table[at + node];
            }
            restMass -= mass;
            restMean -= mean;
            share += mass > RAREST ? mean * mean / mass : 0;
        }
        over.success = 1 - restMass;
        // What is left of a sum that is nearly 1 is rounding: so rare an answer tells nothing that could be counted on.
        over.share = Math.min(1, share + (restMass > RAREST ? restMean * restMean / restMass : 0));
    }
}

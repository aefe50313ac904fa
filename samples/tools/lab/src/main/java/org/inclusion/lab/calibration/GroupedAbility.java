package org.inclusion.lab.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.inclusion.lab.table.Responses;

/** Where the people of one group stand, by the items that serve as a yardstick. */
final class GroupedAbility {

    private static final int ROUNDS = 100;
    private static final double STILL = 1e-4;

    private final Answers answers;
    private final double[] counts;
    private final double[] nodes;
    private final double[][] logLikelihood;
    private double mean;
    private double sd = 1;

    GroupedAbility(Answers answers, double[] counts, Population population) {
        this.answers = answers;
        this.counts = counts;
        this.nodes = population.nodes;
        this.logLikelihood = new double[counts.length][];
    }

    double people() {
        return Arrays.stream(counts).sum();
    }

    double[] nodes() {
        return nodes;
    }

    int patterns() {
        return counts.length;
    }

    double count(int pattern) {
        return counts[pattern];
    }

    int category(int pattern, int item) {
        return answers.patterns[pattern][item];
    }

    /** Estimates the group's mean and spread from the yardstick. */
    void place(List<Curve> curves, Set<Integer> yardstick) {
        double[][][] logs = new double[curves.size()][][];
        for (int item : yardstick) {
            logs[item] = logarithms(curves.get(item), nodes);
        }
        for (int pattern = 0; pattern < counts.length; pattern++) {
            if (counts[pattern] > 0) {
                double[] log = new double[nodes.length];
                for (int item : yardstick) {
                    add(log, logs[item], category(pattern, item), 1);
                }
                logLikelihood[pattern] = log;
            }
        }
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && moved > STILL; round++) {
            double before = mean;
            double spread = sd;
            settle();
            moved = Math.abs(mean - before) + Math.abs(sd - spread);
        }
    }

    /**
     * The information of the other items about the people of a pattern.
     *
     * @param pattern a pattern that people of the group have
     * @param own the curve's logarithms, where the item is part of the yardstick; else an empty table
     * @param item the item
     * @return a probability a node
     */
    double[] without(int pattern, double[][] own, int item) {
        double[] log = logLikelihood[pattern].clone();
        if (own.length > 0) {
            add(log, own, category(pattern, item), -1);
        }
        return believed(log);
    }

    static double[][] logarithms(Curve curve, double[] nodes) {
        double[][] logs = new double[curve.categories()][nodes.length];
        for (int category = 0; category < logs.length; category++) {
            for (int q = 0; q < nodes.length; q++) {
                logs[category][q] = Math.log(curve.probability(category, nodes[q]));
            }
        }
        return logs;
    }

    private static void add(double[] log, double[][] item, int category, int sign) {
        if (category != Responses.MISSING) {
            for (int q = 0; q < log.length; q++) {
                log[q] += sign * item[category][q];
            }
        }
    }

    private double[] believed(double[] log) {
        for (int q = 0; q < log.length; q++) {
            double z = (nodes[q] - mean) / sd;
            log[q] -= z * z / 2;
        }
        Expectation.normalize(log);
        return log;
    }

    private void settle() {
        double first = 0;
        double second = 0;
        double people = 0;
        for (int pattern = 0; pattern < counts.length; pattern++) {
            if (counts[pattern] > 0) {
                double[] believed = believed(logLikelihood[pattern].clone());
                for (int q = 0; q < believed.length; q++) {
                    first += counts[pattern] * believed[q] * nodes[q];
                    second += counts[pattern] * believed[q] * nodes[q] * nodes[q];
                }
                people += counts[pattern];
            }
        }
        mean = first / people;
        sd = Math.sqrt(second / people - mean * mean);
    }
}

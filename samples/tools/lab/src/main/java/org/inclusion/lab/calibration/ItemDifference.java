package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.table.Responses;

/**
 * How one item differs between groups.
 *
 * @param statistic likelihood ratio, about chi-square
 * @param freedom its degrees of freedom
 * @param significance how likely as much is by chance
 * @param effect the largest difference in expected score between two groups, as a share of the item's range
 */
record ItemDifference(double statistic, int freedom, double significance, double effect) {

    private static final int CYCLES = 200;
    private static final double STILL = 1e-5;

    /** A curve of its own needs as many answers. */
    private static final double FEWEST = Calibration.FEWEST_ANSWERS;

    Map<String, Double> figures() {
        return Map.of("chi_square", statistic, "df", (double) freedom, "p", significance, "score_difference", effect);
    }

    static ItemDifference of(int item, Curve curve, List<GroupedAbility> groups, boolean inYardstick) {
        double[] nodes = groups.get(0).nodes();
        double[][] own = inYardstick ? GroupedAbility.logarithms(curve, nodes) : new double[0][];
        List<Seen> compared = new ArrayList<>();
        for (GroupedAbility group : groups) {
            Seen seen = Seen.of(item, group, own);
            if (seen.people() >= FEWEST) {
                compared.add(seen);
            }
        }
        if (compared.size() < 2) {
            return new ItemDifference(0, 1, 1, 0);
        }
        double together = fit(curve, compared, nodes).logLikelihood();
        double apart = 0;
        List<Curve> curves = new ArrayList<>();
        for (Seen seen : compared) {
            Fit fit = fit(curve, List.of(seen), nodes);
            apart += fit.logLikelihood();
            curves.add(fit.curve());
        }
        double statistic = Math.max(0, 2 * (apart - together));
        int freedom = curve.size() * (compared.size() - 1);
        return new ItemDifference(
                statistic, freedom, ChiSquare.above(statistic, freedom), effect(curves, compared, nodes));
    }

    /** People of one group: what they answered, and where the other items place them. */
    private record Seen(List<double[]> believed, List<Integer> categories, List<Double> counts) {

        static Seen of(int item, GroupedAbility group, double[][] own) {
            Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int pattern = 0; pattern < group.patterns(); pattern++) {
                int category = group.category(pattern, item);
                if (group.count(pattern) > 0 && category != Responses.MISSING) {
                    seen.believed.add(group.without(pattern, own, item));
                    seen.categories.add(category);
                    seen.counts.add(group.count(pattern));
                }
            }
            return seen;
        }

        double people() {
            return counts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private record Fit(Curve curve, double logLikelihood) {}

    private static Fit fit(Curve start, List<Seen> people, double[] nodes) {
        Curve curve = start;
        double before = Double.NEGATIVE_INFINITY;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            double[][] expected = new double[curve.categories()][nodes.length];
            double now = 0;
            for (Seen seen : people) {
                now += expect(seen, curve, nodes, expected);
            }
            if (now - before < STILL) {
                return new Fit(curve, now);
            }
            before = now;
            curve = Maximization.best(curve, nodes, expected);
        }
        return new Fit(curve, before);
    }

    private static double expect(Seen seen, Curve curve, double[] nodes, double[][] expected) {
        double[][] probability = new double[curve.categories()][nodes.length];
        for (int category = 0; category < probability.length; category++) {
            for (int q = 0; q < nodes.length; q++) {
                probability[category][q] = curve.probability(category, nodes[q]);
            }
        }
        double logLikelihood = 0;
        double[] joint = new double[nodes.length];
        for (int i = 0; i < seen.believed.size(); i++) {
            double[] believed = seen.believed.get(i);
            int category = seen.categories.get(i);
            double count = seen.counts.get(i);
            double mass = 0;
            for (int q = 0; q < joint.length; q++) {
                joint[q] = believed[q] * probability[category][q];
                mass += joint[q];
            }
            logLikelihood += count * Math.log(mass);
            for (int q = 0; q < joint.length; q++) {
                expected[category][q] += count * joint[q] / mass;
            }
        }
        return logLikelihood;
    }

    private static double effect(List<Curve> curves, List<Seen> groups, double[] nodes) {
        double effect = 0;
        for (int one = 0; one < curves.size(); one++) {
            for (int other = 0; other < one; other++) {
                double difference = 0;
                double people = 0;
                for (Seen seen : List.of(groups.get(one), groups.get(other))) {
                    for (int i = 0; i < seen.believed.size(); i++) {
                        double count = seen.counts.get(i);
                        people += count;
                        for (int q = 0; q < nodes.length; q++) {
                            double weight = count * seen.believed.get(i)[q];
                            if (weight > 1e-9) {
                                difference += weight
                                        * Math.abs(
                                                score(curves.get(one), nodes[q]) - score(curves.get(other), nodes[q]));
                            }
                        }
                    }
                }
                effect = Math.max(effect, difference / people);
            }
        }
        return effect;
    }

    /** The expected score, as a share of the highest. */
    private static double score(Curve curve, double ability) {
        double score = 0;
        for (int category = 1; category < curve.categories(); category++) {
            score += category * curve.probability(category, ability);
        }
        return score / (curve.categories() - 1);
    }
}

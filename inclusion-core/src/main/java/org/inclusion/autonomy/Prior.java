package org.inclusion.autonomy;

import java.util.HashSet;
import java.util.List;

/**
 * What is expected of a person before any evidence: a Gaussian over the areas. Immutable, equal by content.
 */
public sealed interface Prior {

    /**
     * The mean of an area.
     *
     * @param area an area's id
     * @return logistic scale
     * @throws IllegalArgumentException if the prior says nothing of that area
     */
    double mean(String area);

    /**
     * The covariance of two areas; with itself, an area's variance.
     *
     * @param one an area's id
     * @param other an area's id
     * @return covariance
     * @throws IllegalArgumentException if the prior says nothing of one of them
     */
    double covariance(String one, String other);

    /**
     * The same for every area, whatever the areas are.
     *
     * @param mean where a person is expected
     * @param sd how widely people differ, above 0
     * @param correlation how alike the areas of one person are, from 0 below 1
     * @return the prior
     * @throws IllegalArgumentException naming the setting out of range
     */
    static Prior alike(double mean, double sd, double correlation) {
        return new Alike(mean, sd, correlation);
    }

    /**
     * Area by area, for an embedder who knows her people.
     *
     * @param areas ids of the areas
     * @param means one mean an area
     * @param covariance a square, symmetric and positive-definite table, in the order of the areas
     * @return the prior
     * @throws IllegalArgumentException naming the row or the area at fault
     */
    static Prior of(List<String> areas, List<Double> means, List<List<Double>> covariance) {
        return new AreaByArea(areas, means, covariance);
    }

    /** See {@link #alike}. */
    record Alike(double areaMean, double sd, double correlation) implements Prior {

        /** Checks the ranges. */
        public Alike {
            check(Double.isFinite(areaMean), "mean must be finite");
            check(sd > 0 && Double.isFinite(sd), "sd must be above 0");
            check(correlation >= 0 && correlation < 1, "correlation must be from 0 below 1");
        }

        @Override
        public double mean(String area) {
            return areaMean;
        }

        @Override
        public double covariance(String one, String other) {
            return sd * sd * (one.equals(other) ? 1 : correlation);
        }
    }

    /** See {@link #of}. */
    record AreaByArea(List<String> areas, List<Double> means, List<List<Double>> covariance) implements Prior {

        /** Copies, and checks the shape. */
        public AreaByArea {
            areas = List.copyOf(areas);
            means = List.copyOf(means);
            covariance = covariance.stream().map(List::copyOf).toList();
            int size = areas.size();
            check(new HashSet<>(areas).size() == size, "an area stands twice in " + areas);
            check(means.size() == size, "there must be one mean an area");
            check(covariance.size() == size, "covariance must have one row an area");
            for (int i = 0; i < size; i++) {
                String area = areas.get(i);
                check(Double.isFinite(means.get(i)), "mean of " + area + " must be finite");
                check(covariance.get(i).size() == size, "covariance row " + area + " must have one column an area");
                for (int j = 0; j < i; j++) {
                    check(
                            Math.abs(covariance.get(i).get(j)
                                            - covariance.get(j).get(i))
                                    <= 1e-9,
                            "covariance of " + area + " and " + areas.get(j) + " differs from its mirror");
                }
            }
            requirePositiveDefinite(areas, covariance);
        }

        /** By Cholesky's decomposition: the first area that adds nothing of its own is the culprit. */
        private static void requirePositiveDefinite(List<String> areas, List<List<Double>> covariance) {
            int size = areas.size();
            double[][] root = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    double rest = covariance.get(i).get(j);
                    for (int k = 0; k < j; k++) {
                        rest -= root[i][k] * root[j][k];
                    }
                    if (i == j) {
                        check(rest > 1e-12 && rest < 1e6, "covariance is not positive-definite at " + areas.get(i));
                        root[i][i] = Math.sqrt(rest);
                    } else {
                        root[i][j] = rest / root[j][j];
                    }
                }
            }
        }

        @Override
        public double mean(String area) {
            return means.get(indexOf(area));
        }

        @Override
        public double covariance(String one, String other) {
            return covariance.get(indexOf(one)).get(indexOf(other));
        }

        private int indexOf(String area) {
            int index = areas.indexOf(area);
            check(index >= 0, "says nothing of area " + area);
            return index;
        }
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("prior: " + rule);
        }
    }
}

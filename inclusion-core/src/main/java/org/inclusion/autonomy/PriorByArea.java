package org.inclusion.autonomy;

import java.util.HashSet;
import java.util.List;
import org.inclusion.id.AreaId;

/** A prior with numbers for each area; see {@link Prior#of}. */
record PriorByArea(List<AreaId> areas, List<Double> means, List<List<Double>> covariance) implements Prior {

    PriorByArea {
        areas = List.copyOf(areas);
        means = List.copyOf(means);
        covariance = covariance.stream().map(List::copyOf).toList();
        int size = areas.size();
        check(new HashSet<>(areas).size() == size, "an area stands twice in " + areas);
        check(means.size() == size, "there must be one mean an area");
        check(covariance.size() == size, "covariance must have one row an area");
        for (int i = 0; i < size; i++) {
            AreaId area = areas.get(i);
            check(Double.isFinite(means.get(i)), "mean of " + area + " must be finite");
            check(covariance.get(i).size() == size, "covariance row " + area + " must have one column an area");
            for (int j = 0; j < i; j++) {
                check(
                        Math.abs(covariance.get(i).get(j) - covariance.get(j).get(i)) <= 1e-9,
                        "covariance of " + area + " and " + areas.get(j) + " differs from its mirror");
            }
        }
        requirePositiveDefinite(areas, covariance);
    }

    /**
     * Tries Cholesky's decomposition (G. Golub and C. Van Loan, Matrix Computations, §4.2), and names the first area
     * that adds nothing of its own.
     */
    private static void requirePositiveDefinite(List<AreaId> areas, List<List<Double>> covariance) {
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
    public double mean(AreaId area) {
        return means.get(indexOf(area));
    }

    @Override
    public double covariance(AreaId one, AreaId other) {
        return covariance.get(indexOf(one)).get(indexOf(other));
    }

    private int indexOf(AreaId area) {
        int index = areas.indexOf(area);
        check(index >= 0, "says nothing of area " + area);
        return index;
    }

    static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("prior: " + rule);
        }
    }
}

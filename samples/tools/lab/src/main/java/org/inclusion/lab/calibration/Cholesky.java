package org.inclusion.lab.calibration;

import org.jspecify.annotations.Nullable;

/** The root of a positive-definite matrix, of which the lower triangle is read. */
final class Cholesky {

    private final double[][] root;

    private Cholesky(double[][] root) {
        this.root = root;
    }

    /** The root; null where the matrix is not positive-definite. */
    static @Nullable Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i != j) {
                    root[i][j] = rest / root[j][j];
                } else if (rest > 0) {
                    root[i][i] = Math.sqrt(rest);
                } else {
                    return null;
                }
            }
        }
        return new Cholesky(root);
    }

    double[] solve(double[] right) {
        double[] solution = right.clone();
        int size = root.length;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= root[i][k] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= root[k][i] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        return solution;
    }

    double[][] inverse() {
        double[][] inverse = new double[root.length][];
        for (int i = 0; i < root.length; i++) {
            double[] unit = new double[root.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}

package org.inclusion.lab.calibration;

import java.util.Arrays;

/**
 * The curves of one item, as slope and intercepts: P(X ≥ k) = σ(a·θ + d_k), d₁ > d₂ > …, so that b_k = −d_k / a. One
 * intercept is the two-parameter model, or with a given chance c to be right without knowing, c + (1 − c)·P. Unlike a
 * bank's parameters, the slope may be negative. Parameters stand in one array: the slope, then the intercepts.
 */
final class Curve {

    private static final double SMALLEST = 1e-300;

    private final double[] parameters;
    private final double guessing;

    Curve(double[] parameters, double guessing) {
        this.parameters = parameters;
        this.guessing = guessing;
    }

    /** Another slope and other intercepts. */
    Curve with(double[] other) {
        return new Curve(other, guessing);
    }

    double guessing() {
        return guessing;
    }

    double[] parameters() {
        return parameters;
    }

    double slope() {
        return parameters[0];
    }

    double threshold(int k) {
        return -parameters[k] / parameters[0];
    }

    int size() {
        return parameters.length;
    }

    int categories() {
        return parameters.length;
    }

    boolean ordered() {
        for (int k = 2; k < parameters.length; k++) {
            if (!(parameters[k - 1] > parameters[k])) {
                return false;
            }
        }
        return Arrays.stream(parameters).allMatch(Double::isFinite);
    }

    /** σ(u) − σ(l) = σ(u)·σ(−l)·(1 − e^(l − u)): a product loses no digits where both are near 1. */
    double probability(int category, double ability) {
        double probability;
        if (category == 0) {
            probability = (1 - guessing) * notKnowing(1, ability);
        } else if (category == parameters.length - 1) {
            probability = guessing + (1 - guessing) * knowing(category, ability);
        } else {
            probability = knowing(category, ability)
                    * notKnowing(category + 1, ability)
                    * -Math.expm1(parameters[category + 1] - parameters[category]);
        }
        return Math.max(SMALLEST, probability);
    }

    /** The gradient of the probability of a category. */
    double[] gradient(int category, double ability) {
        double[] gradient = new double[size()];
        addDerivative(gradient, category, ability, 1);
        addDerivative(gradient, category + 1, ability, -1);
        return gradient;
    }

    /** Adds a multiple of the second derivatives of the probability of a category. */
    void addCurvature(double[][] matrix, int category, double ability, double factor) {
        addSecondDerivative(matrix, category, ability, factor);
        addSecondDerivative(matrix, category + 1, ability, -factor);
    }

    private double knowing(int category, double ability) {
        return logistic(parameters[0] * ability + parameters[category]);
    }

    /** One less {@link #knowing}, with all its digits. */
    private double notKnowing(int category, double ability) {
        return logistic(-(parameters[0] * ability + parameters[category]));
    }

    private void addDerivative(double[] gradient, int category, double ability, double factor) {
        if (category > 0 && category < parameters.length) {
            double steep = factor * (1 - guessing) * (knowing(category, ability) * notKnowing(category, ability));
            gradient[0] += steep * ability;
            gradient[category] += steep;
        }
    }

    private void addSecondDerivative(double[][] matrix, int category, double ability, double factor) {
        if (category > 0 && category < parameters.length) {
            double p = knowing(category, ability);
            double q = notKnowing(category, ability);
            double bend = factor * (1 - guessing) * (p * q) * (q - p);
            matrix[0][0] += bend * ability * ability;
            matrix[0][category] += bend * ability;
            matrix[category][0] += bend * ability;
            matrix[category][category] += bend;
        }
    }

    private static double logistic(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}

package org.inclusion.lab.calibration;

import java.util.List;
import org.inclusion.skill.ItemParameters;

/**
 * An item with its estimated parameters.
 *
 * @param id the item
 * @param area its area
 * @param discrimination a
 * @param thresholds b₁ to b_K
 * @param guessing c, as given
 * @param discriminationError standard error of a
 * @param thresholdErrors standard errors of b₁ to b_K
 * @param answers how many people answered it
 */
public record CalibratedItem(
        String id,
        String area,
        double discrimination,
        List<Double> thresholds,
        double guessing,
        double discriminationError,
        List<Double> thresholdErrors,
        int answers) {

    public CalibratedItem {
        thresholds = List.copyOf(thresholds);
        thresholdErrors = List.copyOf(thresholdErrors);
    }

    /** One standard error for all thresholds, the root of their mean square. */
    public double difficultySd() {
        return Math.sqrt(thresholdErrors.stream()
                .mapToDouble(error -> error * error)
                .average()
                .orElseThrow());
    }

    /** The parameters with which the library scores. Only for an item that can stay in the bank. */
    public ItemParameters parameters() {
        return new ItemParameters(discrimination, thresholds, guessing, difficultySd());
    }

    /** From slope and intercepts; the errors by the delta method, as b = −d / a. */
    static CalibratedItem of(String id, String area, Curve curve, double[][] covariance, int answers) {
        Double[] thresholds = new Double[curve.size() - 1];
        Double[] errors = new Double[thresholds.length];
        for (int k = 1; k < curve.size(); k++) {
            double b = curve.threshold(k);
            double variance = covariance[k][k] + 2 * b * covariance[0][k] + b * b * covariance[0][0];
            thresholds[k - 1] = b;
            errors[k - 1] = Math.sqrt(Math.max(0, variance)) / Math.abs(curve.slope());
        }
        return new CalibratedItem(
                id,
                area,
                curve.slope(),
                List.of(thresholds),
                curve.guessing(),
                Math.sqrt(covariance[0][0]),
                List.of(errors),
                answers);
    }
}

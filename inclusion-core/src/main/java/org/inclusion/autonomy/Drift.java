package org.inclusion.autonomy;

import java.time.Duration;

/**
 * How a belief moves while nothing is seen of a learner. Immutable.
 *
 * <p>The means go to a resting mean, and the covariances to those of the prior, each by its own time constant (an
 * Ornstein–Uhlenbeck process: G. Uhlenbeck and L. Ornstein, Physical Review 36, 1930). The process composes: 120 days
 * at once equal 120 single days.
 */
final class Drift {

    private static final double SECONDS_A_DAY = 86_400;

    private final BeliefSettings settings;
    private final double[][] priorCovariance;

    Drift(BeliefSettings settings, double[][] priorCovariance) {
        this.settings = settings;
        this.priorCovariance = priorCovariance;
    }

    /** The belief after a gap, with the belief's own time. */
    Belief over(Duration gap, Belief belief) {
        if (gap.isNegative()) {
            throw new IllegalArgumentException("time goes forward only, not by " + gap);
        }
        double days = (gap.getSeconds() + gap.getNano() / 1e9) / SECONDS_A_DAY;
        double keepMean = Math.exp(-days / settings.forgettingDays());
        double keepDoubt = Math.exp(-2 * days / settings.doubtDays());
        double[] mean = belief.means();
        double[][] covariance = belief.covariances();
        for (int i = 0; i < mean.length; i++) {
            mean[i] = settings.restMean() + (mean[i] - settings.restMean()) * keepMean;
            for (int j = 0; j < mean.length; j++) {
                double rest = priorCovariance[i][j];
                covariance[i][j] = rest + (covariance[i][j] - rest) * keepDoubt;
            }
        }
        return new Belief(mean, covariance, belief.at());
    }
}

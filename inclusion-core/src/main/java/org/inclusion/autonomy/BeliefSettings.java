package org.inclusion.autonomy;

/**
 * The settings of the belief about a learner's ability: how it begins, and how time and lessons change it. A host may
 * set them.
 *
 * @param prior what is expected of a person before any evidence; doubt grows back to the prior's
 * @param restMean the ability that a person drifts to without practice, logistic scale
 * @param forgettingDays time constant of that drift, in days, above 0
 * @param doubtDays time constant with which doubt grows back to the prior's, in days, above 0
 * @param lessonGain what a finished lesson adds to its area's mean, 0 or more
 * @param lessonGainSd how unsure that gain is, one standard deviation, 0 or more
 */
public record BeliefSettings(
        Prior prior, double restMean, double forgettingDays, double doubtDays, double lessonGain, double lessonGainSd) {

    /** @throws IllegalArgumentException naming the setting out of range */
    public BeliefSettings {
        check(Double.isFinite(restMean), "restMean");
        check(forgettingDays > 0 && Double.isFinite(forgettingDays), "forgettingDays");
        check(doubtDays > 0 && Double.isFinite(doubtDays), "doubtDays");
        check(lessonGain >= 0 && Double.isFinite(lessonGain), "lessonGain");
        check(lessonGainSd >= 0 && Double.isFinite(lessonGainSd), "lessonGainSd");
    }

    /**
     * The default, for people who have little practice: prior N(−1, 1.2²) with correlation .6 between areas; time
     * constants of 240 days for the drift to −1.2 and of 720 days for doubt; a lesson adds .10 ± .12.
     */
    public static BeliefSettings standard() {
        return new BeliefSettings(Prior.alike(-1, 1.2, .6), -1.2, 240, 720, .10, .12);
    }

    /** These settings with another prior. */
    public BeliefSettings withPrior(Prior prior) {
        return new BeliefSettings(prior, restMean, forgettingDays, doubtDays, lessonGain, lessonGainSd);
    }

    /** A short text that changes with every setting, so that a belief kept under other settings is computed anew. */
    String fingerprint() {
        return Integer.toHexString(hashCode());
    }

    private static void check(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException("belief setting " + name + " is out of range");
        }
    }
}

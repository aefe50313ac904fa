package org.inclusion.autonomy;

/**
 * What an embedder may set about the belief.
 *
 * @param prior where a person is expected before any evidence, and where doubt grows back to
 * @param restMean where ability drifts to without practice
 * @param forgettingDays time constant of that drift, in days, above 0
 * @param doubtDays time constant with which doubt grows back to the prior's, in days, above 0
 * @param lessonGain what a finished lesson adds to its area's mean
 * @param lessonGainSd how unsure that gain is
 */
public record BeliefSettings(
        Prior prior, double restMean, double forgettingDays, double doubtDays, double lessonGain, double lessonGainSd) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the setting out of range
     */
    public BeliefSettings {
        check(Double.isFinite(restMean), "restMean");
        check(forgettingDays > 0 && Double.isFinite(forgettingDays), "forgettingDays");
        check(doubtDays > 0 && Double.isFinite(doubtDays), "doubtDays");
        check(lessonGain >= 0 && Double.isFinite(lessonGain), "lessonGain");
        check(lessonGainSd >= 0 && Double.isFinite(lessonGainSd), "lessonGainSd");
    }

    /**
     * For people who have little practice: prior N(−1, 1.2²), correlation .6, drift to −1.2 within 240 days, doubt within
     * 720, a lesson adds .10 ± .12.
     *
     * @return the default settings
     */
    public static BeliefSettings standard() {
        return new BeliefSettings(Prior.alike(-1, 1.2, .6), -1.2, 240, 720, .10, .12);
    }

    /**
     * The same settings with another prior.
     *
     * @param prior another prior
     * @return new settings
     */
    public BeliefSettings withPrior(Prior prior) {
        return new BeliefSettings(prior, restMean, forgettingDays, doubtDays, lessonGain, lessonGainSd);
    }

    /** Changes with every setting: a belief kept under other settings is computed anew. */
    String fingerprint() {
        return Integer.toHexString(hashCode());
    }

    private static void check(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException("belief setting " + name + " is out of range");
        }
    }
}

package org.inclusion.autonomy;

/**
 * What an embedder may set about the belief.
 *
 * @param priorMean where a person is expected before any evidence, in every area
 * @param priorSd how widely people differ, above 0
 * @param correlation how alike the areas of one person are, from 0 below 1
 * @param restMean where ability drifts to without practice
 * @param forgettingDays time constant of that drift, in days, above 0
 * @param doubtDays time constant with which doubt grows back to the prior's, in days, above 0
 * @param lessonGain what a finished lesson adds to its area's mean
 * @param lessonGainSd how unsure that gain is
 */
public record BeliefSettings(
        double priorMean,
        double priorSd,
        double correlation,
        double restMean,
        double forgettingDays,
        double doubtDays,
        double lessonGain,
        double lessonGainSd) {

    /**
     * Checks the ranges.
     *
     * @param priorMean prior mean
     * @param priorSd prior standard deviation
     * @param correlation prior correlation
     * @param restMean resting mean
     * @param forgettingDays days
     * @param doubtDays days
     * @param lessonGain gain
     * @param lessonGainSd its standard deviation
     * @throws IllegalArgumentException naming the setting out of range
     */
    public BeliefSettings {
        check(Double.isFinite(priorMean), "priorMean");
        check(priorSd > 0 && Double.isFinite(priorSd), "priorSd");
        check(correlation >= 0 && correlation < 1, "correlation");
        check(Double.isFinite(restMean), "restMean");
        check(forgettingDays > 0, "forgettingDays");
        check(doubtDays > 0, "doubtDays");
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
        return new BeliefSettings(-1, 1.2, .6, -1.2, 240, 720, .10, .12);
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

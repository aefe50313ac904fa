package org.inclusion.autonomy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in one area, by her acts alone: the last level that acts established, and what it rests on. It
 * moves with evidence of that area only, never because time passed.
 *
 * @param level the last established level, or null
 * @param probability how probable it was then; 0 where there is none
 * @param establishedAt the effective time of the act that established it, or null
 * @param acts how many acts and answers of the area there were
 * @param lastActAt the effective time of the latest evidence of the area, or null
 * @param latest ids of the latest acts, the earliest first, {@value #KEPT} at the most
 */
public record Standing(
        @Nullable Help level,
        double probability,
        @Nullable Instant establishedAt,
        int acts,
        @Nullable Instant lastActAt,
        List<String> latest) {

    /**
     * What is believed of one area.
     *
     * @param levels how probable each level is
     * @param sd the doubt about the ability, one standard deviation on the logistic scale
     */
    public record Reading(LevelProbabilities levels, double sd) {}

    /** How many of the latest acts are named as the evidence behind a level. */
    static final int KEPT = 5;

    /** Where everybody begins: nothing is known. */
    public static final Standing UNKNOWN = new Standing(null, 0, null, 0, null, List.of());

    /**
     * Copies the ids.
     *
     * @param level the level
     * @param probability its probability
     * @param establishedAt when
     * @param acts how many
     * @param lastActAt when last
     * @param latest ids
     */
    public Standing {
        latest = List.copyOf(latest);
    }

    /**
     * Where she stands after one more evidence of the area.
     *
     * @param reading what is believed of the area now
     * @param policy when a level may be shown
     * @param evidenceId the evidence
     * @param at its effective time
     * @param observed false for a self-report, which counts towards no level by itself
     * @param lowered whether this evidence lowered what is believed of the area
     * @return the new standing; without a level that is sure enough, the last one stands, and it never goes down by an
     *     evidence that did not lower the belief: time alone takes nothing away
     */
    public Standing after(
            Reading reading, AutonomyPolicy policy, String evidenceId, Instant at, boolean observed, boolean lowered) {
        int actsNow = acts + (observed ? 1 : 0);
        List<String> latestNow = new ArrayList<>(latest);
        latestNow.add(evidenceId);
        if (latestNow.size() > KEPT) {
            latestNow.remove(0);
        }
        Help probable = reading.levels().mostProbable();
        double sure = reading.levels().of(probable);
        boolean established =
                actsNow >= policy.minimumActs() && sure >= policy.confidence() && reading.sd() <= policy.widestDoubt();
        boolean fallsByTime = level != null && probable.category() < level.category() && !lowered;
        return established && !fallsByTime
                ? new Standing(probable, sure, at, actsNow, at, latestNow)
                : new Standing(level, probability, establishedAt, actsNow, at, latestNow);
    }
}

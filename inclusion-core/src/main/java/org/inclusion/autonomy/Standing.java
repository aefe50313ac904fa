package org.inclusion.autonomy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.annotation.Internal;
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
 * @param timeTook how much of the mean went by time since acts last reached the level; 0 or more
 */
@Internal
public record Standing(
        @Nullable Help level,
        double probability,
        @Nullable Instant establishedAt,
        int acts,
        @Nullable Instant lastActAt,
        List<String> latest,
        double timeTook) {

    /**
     * A piece of evidence, as far as a level goes, and what is believed of the area right after it.
     *
     * @param id its id
     * @param at its effective time
     * @param observed false for a self-report, which counts towards no level by itself
     * @param lowered whether it lowered what is believed of the area
     * @param trusted false where her answers look chosen at random: then nothing new is said of her
     * @param mean the mean then, logistic scale
     * @param sd the doubt about it, one standard deviation
     */
    public record Act(
            String id, Instant at, boolean observed, boolean lowered, boolean trusted, double mean, double sd) {}

    /** How many of the latest acts are named as the evidence behind a level. */
    static final int KEPT = 5;

    /** Where everybody begins: nothing is known. */
    public static final Standing UNKNOWN = new Standing(null, 0, null, 0, null, List.of(), 0);

    /** Copies the ids. */
    public Standing {
        latest = List.copyOf(latest);
    }

    /**
     * Where she stands after one more evidence of the area. A level rises by what is believed now. It falls only by an
     * evidence that lowered the belief, and only to what acts alone would say, without what time took meanwhile.
     *
     * @param act the evidence
     * @param policy when a level may be shown
     * @return the new standing; without a level that is sure enough, the last one stands
     */
    public Standing after(Act act, AutonomyPolicy policy) {
        int actsNow = acts + (act.observed() ? 1 : 0);
        List<String> latestNow = new ArrayList<>(latest);
        latestNow.add(act.id());
        if (latestNow.size() > KEPT) {
            latestNow.remove(0);
        }
        boolean maySay = act.trusted() && actsNow >= policy.minimumActs() && act.sd() <= policy.widestDoubt();
        LevelProbabilities levelsNow = policy.levels(act.mean(), act.sd());
        Help now = sureEnough(levelsNow, policy);
        if (maySay && now != null && (level == null || now.category() >= level.category())) {
            return new Standing(now, levelsNow.of(now), act.at(), actsNow, act.at(), latestNow, 0);
        }
        LevelProbabilities levelsByActs = policy.levels(act.mean() + timeTook, act.sd());
        Help byActs = sureEnough(levelsByActs, policy);
        if (maySay && byActs != null && act.lowered() && level != null && byActs.category() < level.category()) {
            return new Standing(byActs, levelsByActs.of(byActs), act.at(), actsNow, act.at(), latestNow, timeTook);
        }
        return new Standing(level, probability, establishedAt, actsNow, act.at(), latestNow, timeTook);
    }

    private static @Nullable Help sureEnough(LevelProbabilities levels, AutonomyPolicy policy) {
        Help probable = levels.mostProbable();
        return levels.of(probable) >= policy.confidence() ? probable : null;
    }

    /**
     * After some time: what it took from the mean is remembered, so that it takes no level.
     *
     * @param took by how much the mean fell
     * @return the new standing
     */
    public Standing afterTime(double took) {
        return level == null || took <= 0
                ? this
                : new Standing(level, probability, establishedAt, acts, lastActAt, latest, timeTook + took);
    }

    /**
     * After evidence narrowed the area: what the mean was before counts less, and so does what time took from it.
     *
     * @param share the variance after, over the variance before
     * @return the new standing
     */
    public Standing narrowed(double share) {
        return timeTook == 0
                ? this
                : new Standing(
                        level, probability, establishedAt, acts, lastActAt, latest, timeTook * Math.min(1, share));
    }
}

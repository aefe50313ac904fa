package org.inclusion.autonomy;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;

/**
 * The highest level of help that a learner's acts established in one area, and what it rests on. Answers and
 * self-reports alone establish no level. A standing moves with evidence of its area only, never because time passed. No
 * act lowers the level: acts that point lower ask for a review, and only a settlement by people lowers it. Immutable.
 *
 * @param level the last established level, or null
 * @param probability how probable the level was then; 0 where there is none
 * @param establishedAt the effective time of the evidence that established it, or null
 * @param founded whether there was an act that founds a level, as {@link LevelBasis} says
 * @param acts how many acts of the area there were, answers to questions among them
 * @param skills on how many skills there were acts
 * @param lastAt the effective time of the latest evidence of the area, self-reports included, or null
 * @param weights how far the evidence of the area moved what is believed
 * @param toReview whether the newest acts point lower than the level
 * @param timeTook how much time has lowered the mean since acts last reached the level; 0 or more, logistic scale
 */
@Internal
public record Standing(
        @Nullable Help level,
        double probability,
        @Nullable Instant establishedAt,
        boolean founded,
        int acts,
        int skills,
        @Nullable Instant lastAt,
        Weights weights,
        boolean toReview,
        double timeTook) {

    /**
     * A piece of evidence of the area, and what is believed of the area right after it.
     *
     * @param id the id of the evidence
     * @param at its effective time
     * @param basis the part it plays behind a level
     * @param newSkill whether it is the first act on its skill
     * @param settled whether a helper and the learner said it together
     * @param moved how far the evidence moved the mean of the area, logistic scale
     * @param trusted false where the learner's answers look chosen at random: then no new level is established
     * @param mean the mean then, logistic scale
     * @param sd the doubt about the mean, one standard deviation
     */
    public record Update(
            String id,
            Instant at,
            LevelBasis basis,
            boolean newSkill,
            boolean settled,
            double moved,
            boolean trusted,
            double mean,
            double sd) {

        private boolean lowered() {
            return moved < 0;
        }
    }

    /** A level that is probable enough to be shown. */
    private record Level(Help help, double probability) {}

    /** The standing before any evidence. */
    public static final Standing UNKNOWN = new Standing(null, 0, null, false, 0, 0, null, Weights.NONE, false, 0);

    /**
     * The standing after one more piece of evidence of the area. A level rises by what is believed now. Where evidence
     * lowered the belief below the level, and acts alone would say so without what time took meanwhile, a review is
     * due. A settlement sets the level, up or down. Where no level is sure enough, the last one stands.
     */
    public Standing after(Update update, AutonomyPolicy policy) {
        Standing told = told(update);
        if (!update.trusted() || !told.restsOnEnough(policy) || update.sd() > policy.widestDoubt()) {
            return told;
        }
        return sureEnough(update.mean(), update.sd(), policy)
                .filter(now -> update.settled() || isReachedBy(now))
                .map(now -> told.established(now, update.at()))
                .or(() -> sureEnough(update.mean() + timeTook, update.sd(), policy)
                        .filter(byActs -> update.lowered() && !isReachedBy(byActs))
                        .map(byActs -> told.pointedLower()))
                .orElse(told);
    }

    private boolean restsOnEnough(AutonomyPolicy policy) {
        return founded && acts >= policy.minimumActs() && skills >= policy.minimumSkills();
    }

    private boolean isReachedBy(Level now) {
        return level == null || now.help().category() >= level.category();
    }

    /** This standing with one more piece of evidence behind it, and the level as it was. */
    private Standing told(Update update) {
        boolean act = update.basis().countsAsAct();
        return new Standing(
                level,
                probability,
                establishedAt,
                founded || update.basis() == LevelBasis.ACT,
                acts + (act ? 1 : 0),
                skills + (act && update.newSkill() ? 1 : 0),
                update.at(),
                weights.after(update.id(), update.basis(), update.moved()),
                toReview,
                timeTook);
    }

    private Standing established(Level now, Instant at) {
        return new Standing(now.help(), now.probability(), at, founded, acts, skills, lastAt, weights, false, 0);
    }

    private Standing pointedLower() {
        return new Standing(level, probability, establishedAt, founded, acts, skills, lastAt, weights, true, timeTook);
    }

    /**
     * The most probable level, where it is as probable as asked. Between two levels that are so only together, the one
     * with more help: one more right answer would otherwise take a level away.
     */
    private static Optional<Level> sureEnough(double mean, double sd, AutonomyPolicy policy) {
        LevelProbabilities levels = policy.levels(mean, sd);
        Help probable = levels.mostProbable();
        if (levels.of(probable) >= policy.confidence()) {
            return Optional.of(new Level(probable, levels.of(probable)));
        }
        Help next = moreProbableNeighbour(levels, probable);
        Help withMoreHelp = next.category() < probable.category() ? next : probable;
        return Optional.of(new Level(withMoreHelp, levels.of(withMoreHelp)))
                .filter(level -> levels.of(probable) + levels.of(next) >= policy.confidence());
    }

    private static Help moreProbableNeighbour(LevelProbabilities levels, Help probable) {
        Help[] all = Help.values();
        Help below = all[Math.max(0, probable.category() - 1)];
        Help above = all[Math.min(all.length - 1, probable.category() + 1)];
        if (below == probable) {
            return above;
        }
        return above == probable || levels.of(below) > levels.of(above) ? below : above;
    }

    /**
     * The standing after some time. The standing remembers by how much time lowered the mean, so that time alone takes
     * no level away.
     *
     * @param took by how much the mean fell, logistic scale
     */
    public Standing afterTime(double took) {
        return level == null || took <= 0 ? this : withTimeTook(timeTook + took);
    }

    /**
     * The standing after evidence narrowed the area. The mean from before counts less now, and so does what time took
     * from it.
     *
     * @param share the variance after, over the variance before
     */
    public Standing narrowed(double share) {
        return timeTook == 0 ? this : withTimeTook(timeTook * Math.min(1, share));
    }

    private Standing withTimeTook(double took) {
        return new Standing(level, probability, establishedAt, founded, acts, skills, lastAt, weights, toReview, took);
    }
}

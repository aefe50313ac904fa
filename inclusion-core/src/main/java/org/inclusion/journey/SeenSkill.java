package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.path.Audience;
import org.inclusion.progress.SkillStatus;
import org.inclusion.skill.SkillRef;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One skill of which something was shown, as the learner and her helpers are shown it.
 *
 * @param skill the skill
 * @param title what one can do who has the skill; the bare id where the library does not hold the skill any more
 * @param audience whom the skill's pack is for; {@link Audience#LEARNER} where the library does not hold the pack
 * @param status how far she is; only a settlement or a correction lowers it
 * @param lastAt the effective time of the latest evidence
 * @param toReview whether the newest evidence points lower than the status: something to look at together
 * @param explains whether she says of a skill of her trade that she can explain it to a colleague
 * @param witnessedAt when the host's site saw last that it was done in real life, with unknown help; null where it did
 *     not since the last settlement
 * @param disagreement her open disagreement with what is shown, or null: the status stays visible, and nothing is made
 *     of it
 */
public record SeenSkill(
        SkillRef skill,
        LocalizedText title,
        Audience audience,
        SkillStatus status,
        Instant lastAt,
        boolean toReview,
        boolean explains,
        @Nullable Instant witnessedAt,
        @Nullable Disagreement disagreement) {}

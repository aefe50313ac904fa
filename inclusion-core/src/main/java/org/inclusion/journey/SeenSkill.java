package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.path.Audience;
import org.inclusion.progress.SkillStatus;
import org.inclusion.words.LocalizedText;

/**
 * One skill of which something was seen, as the learner and her helpers are shown it.
 *
 * @param pack the pack's id
 * @param skill the skill's id within the pack
 * @param title what one can do who has the skill; the bare id where the library does not hold the skill any more
 * @param audience whom the pack's path with this skill is for
 * @param status how far she is; the acts decide, and no newer act lowers it
 * @param lastAt the effective time of the latest evidence
 * @param toReview whether the newest evidence points lower than the status: something to look at together
 */
public record SeenSkill(
        String pack,
        String skill,
        LocalizedText title,
        Audience audience,
        SkillStatus status,
        Instant lastAt,
        boolean toReview) {}

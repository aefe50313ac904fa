package org.inclusion.journey;

import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.id.AreaId;

/**
 * The skills that a learner showed; and how much help is useful to her, area by area, and why. People are shown the
 * skills: an area serves questions, the next step, and a helper who wants to know more.
 *
 * @param version the learner's version it belongs to, as in {@link org.inclusion.learner.Snapshot}
 * @param skills the skills of which she showed something, by pack and in the author's order
 * @param profile the levels
 * @param why by area what weighed most behind its level, the heaviest first; empty where no level is shown
 */
public record SeenProfile(
        long version, List<SeenSkill> skills, AutonomyProfile profile, Map<AreaId, List<LevelReason>> why) {}

package org.inclusion.journey;

import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.AutonomyProfile;
import org.inclusion.id.AreaId;
import org.inclusion.words.Reason;

/**
 * How much help is useful to a learner, area by area, and why.
 *
 * @param version the learner's version it belongs to; grows with every change about her
 * @param profile the levels
 * @param why by area the reasons behind its level, the latest first; empty where no level is shown
 */
public record SeenProfile(long version, AutonomyProfile profile, Map<AreaId, List<Reason>> why) {}

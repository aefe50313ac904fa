package org.inclusion.autonomy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Area;
import org.inclusion.skill.Framework;

/**
 * How much help is useful to one learner, area by area. There is no overall level, on purpose.
 *
 * @param areas one entry an area, in the framework's order
 */
public record AutonomyProfile(List<AreaLevel> areas) {

    public AutonomyProfile {
        areas = List.copyOf(areas);
    }

    /**
     * The profile that standings make, under a policy, at a time.
     *
     * @param standings area id to standing; an area left out is unknown
     * @param suspended ids of the areas that the learner disagrees about
     * @param policy says when a review is due
     * @param zone the zone in which the policy's months are counted
     */
    public static AutonomyProfile of(
            Framework framework,
            Map<AreaId, Standing> standings,
            Set<AreaId> suspended,
            AutonomyPolicy policy,
            Instant now,
            ZoneId zone) {
        return new AutonomyProfile(framework.areas().stream()
                .map(area -> {
                    Standing standing = standings.getOrDefault(area.id(), Standing.UNKNOWN);
                    return suspended.contains(area.id())
                            ? withoutLevel(area, AreaLevel.Status.SUSPENDED, standing)
                            : level(area, standing, standing.toReview() || isOld(standing, policy, now, zone));
                })
                .toList());
    }

    private static AreaLevel level(Area area, Standing standing, boolean reviewDue) {
        return standing.level() == null
                ? withoutLevel(area, AreaLevel.Status.NOT_ESTABLISHED, standing)
                : new AreaLevel(
                        area,
                        AreaLevel.Status.ESTABLISHED,
                        standing.level(),
                        standing.establishedAt(),
                        standing.weights().evidence(),
                        reviewDue);
    }

    private static AreaLevel withoutLevel(Area area, AreaLevel.Status status, Standing standing) {
        return new AreaLevel(area, status, null, null, standing.weights().evidence(), false);
    }

    /**
     * The entry of an area.
     *
     * @throws IllegalArgumentException if the profile has no such area
     */
    public AreaLevel area(AreaId areaId) {
        return areas.stream()
                .filter(level -> level.area().id().equals(areaId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no area " + areaId));
    }

    private static boolean isOld(Standing standing, AutonomyPolicy policy, Instant now, ZoneId zone) {
        Instant last = standing.lastAt();
        return last != null
                && last.atZone(zone).plus(policy.reviewAfter()).toInstant().isBefore(now);
    }
}

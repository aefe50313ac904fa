package org.inclusion.autonomy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.id.AreaId;
import org.inclusion.skill.Area;
import org.inclusion.skill.Framework;

/**
 * How much help is useful to one person, area by area. There is no overall level, on purpose.
 *
 * @param areas one entry an area, in the framework's order
 */
public record AutonomyProfile(List<AreaLevel> areas) {

    /** Copies the list. */
    public AutonomyProfile {
        areas = List.copyOf(areas);
    }

    /**
     * The profile that standings make.
     *
     * @param framework the areas
     * @param standings area id to standing; an area left out is unknown
     * @param suspended ids of areas she disagrees about
     * @param policy when a level is to be looked at again
     * @param now the time
     * @param zone the calendar in which months are counted
     * @return the profile
     */
    public static AutonomyProfile of(
            Framework framework,
            Map<AreaId, Standing> standings,
            Set<AreaId> suspended,
            AutonomyPolicy policy,
            Instant now,
            ZoneId zone) {
        List<AreaLevel> levels = new ArrayList<>();
        for (Area area : framework.areas()) {
            Standing standing = standings.getOrDefault(area.id(), Standing.UNKNOWN);
            if (suspended.contains(area.id())) {
                levels.add(new AreaLevel(area, AreaLevel.Status.SUSPENDED, null, null, standing.latest(), false));
            } else if (standing.level() == null) {
                levels.add(new AreaLevel(area, AreaLevel.Status.NOT_ESTABLISHED, null, null, standing.latest(), false));
            } else {
                levels.add(new AreaLevel(
                        area,
                        AreaLevel.Status.ESTABLISHED,
                        standing.level(),
                        standing.establishedAt(),
                        standing.latest(),
                        isOld(standing, policy, now, zone)));
            }
        }
        return new AutonomyProfile(levels);
    }

    /**
     * The entry of an area.
     *
     * @param areaId the area's id
     * @return its entry
     * @throws IllegalArgumentException if there is no such area
     */
    public AreaLevel area(AreaId areaId) {
        for (AreaLevel level : areas) {
            if (level.area().id().equals(areaId)) {
                return level;
            }
        }
        throw new IllegalArgumentException("no area " + areaId);
    }

    private static boolean isOld(Standing standing, AutonomyPolicy policy, Instant now, ZoneId zone) {
        Instant last = standing.lastActAt();
        return last != null
                && last.atZone(zone).plus(policy.reviewAfter()).toInstant().isBefore(now);
    }
}

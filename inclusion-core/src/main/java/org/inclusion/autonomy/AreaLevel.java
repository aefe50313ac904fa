package org.inclusion.autonomy;

import java.time.Instant;
import java.util.List;
import org.inclusion.evidence.Help;
import org.inclusion.skill.Area;
import org.jspecify.annotations.Nullable;

/**
 * One area of a profile.
 *
 * @param area the area
 * @param status whether a level is shown
 * @param level the level, or null unless the status is {@link Status#ESTABLISHED}
 * @param at the date of the act that established it, or null
 * @param evidence ids of the latest acts behind it
 * @param reviewDue whether the last act is so old that the level is to be looked at together
 */
public record AreaLevel(
        Area area,
        Status status,
        @Nullable Help level,
        @Nullable Instant at,
        List<String> evidence,
        boolean reviewDue) {

    /** Whether a level is shown. */
    public enum Status {
        /** Acts established it. */
        ESTABLISHED,
        /** We do not know yet. */
        NOT_ESTABLISHED,
        /** She does not agree: nothing is shown until a person has looked at it with her. */
        SUSPENDED
    }
}

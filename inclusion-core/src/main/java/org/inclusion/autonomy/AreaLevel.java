package org.inclusion.autonomy;

import java.time.Instant;
import java.util.List;
import org.inclusion.evidence.Help;
import org.inclusion.skill.Area;
import org.jspecify.annotations.Nullable;

/**
 * The level of help that is useful to a learner in one area, or why none is shown: one entry of a profile.
 *
 * @param area the area
 * @param status whether a level is shown
 * @param level the level, or null unless the status is {@link Status#ESTABLISHED}
 * @param at the effective time of the latest evidence that established or confirmed the level; null where none is shown
 * @param evidence ids of the acts that weigh most behind it, five at most, the heaviest first; answers and self-reports
 *     are not among them
 * @param reviewDue whether the helper and the learner should talk about the level again: the latest evidence is old, or
 *     points lower
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
        /**
         * Acts of the learner established the level, or what helpers saw of her. Answers and self-reports alone
         * establish none.
         */
        ESTABLISHED,
        /** There is not enough evidence yet. */
        NOT_ESTABLISHED,
        /** The learner does not agree: nothing is shown until a helper has settled it with her. */
        SUSPENDED
    }
}

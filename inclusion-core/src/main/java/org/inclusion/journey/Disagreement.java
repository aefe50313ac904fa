package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * "I do not agree": suspends the level of an area until a person has looked at it with her.
 *
 * @param learner who
 * @param area the area's id
 * @param at when she said so
 * @param settledBy the helper who looked at it with her, or null while it is open
 * @param settledAt when, or null while it is open
 */
public record Disagreement(
        LearnerId learner,
        AreaId area,
        Instant at,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /**
     * Whether it still suspends the level.
     *
     * @return true until a person has looked at it with her
     */
    public boolean isOpen() {
        return settledAt == null;
    }
}

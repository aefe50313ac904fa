package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * "I do not agree": suspends the level of an area until a helper and the learner have looked at it together.
 *
 * @param learner the learner who said so
 * @param area the area's id
 * @param at when she said so
 * @param settledBy the id of the helper who looked at it with her, or null while it is open
 * @param settledAt when both looked at it, or null while it is open
 */
public record Disagreement(
        LearnerId learner,
        AreaId area,
        Instant at,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    /**
     * Tells whether it still suspends the level.
     *
     * @return true until a helper has looked at it with her
     */
    public boolean isOpen() {
        return settledAt == null;
    }
}

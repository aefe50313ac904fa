package org.inclusion.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the library could work when {@code inclusion.health()} was called. Immutable.
 *
 * @param storeAnswers whether a read through the stores, with a connection such as every request takes, gave an answer
 * @param outOfMemoryAt when work of the library last ended because the process had no memory left; null if it never
 *     did. A process that once had none left should be started anew: other threads of it may have died unseen
 */
public record Health(boolean storeAnswers, @Nullable Instant outOfMemoryAt) {

    /**
     * Tells whether requests may be sent here.
     *
     * @return true if the store answers, and there always was enough memory
     */
    public boolean isWell() {
        return storeAnswers && outOfMemoryAt == null;
    }
}

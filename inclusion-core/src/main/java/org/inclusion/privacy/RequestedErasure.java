package org.inclusion.privacy;

import java.time.Instant;

/**
 * A requested erasure, as shown to the learner and her helper. Immutable.
 *
 * @param requestedAt when it was requested; everything is hidden since then
 * @param destroyedFrom from when on everything is destroyed; before that a helper can take the erasure back with her
 */
public record RequestedErasure(Instant requestedAt, Instant destroyedFrom) {

    static RequestedErasure of(Erasure erasure) {
        return new RequestedErasure(erasure.requestedAt(), erasure.dueAt());
    }
}

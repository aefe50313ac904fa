package org.inclusion.privacy;

import java.time.Instant;

/**
 * What a learner and her helper are told of an erasure that was requested. Immutable.
 *
 * @param requestedAt when it was requested; everything is hidden since then
 * @param destroyedFrom from when on everything is destroyed; before that a helper can take the erasure back with her
 */
public record RequestedErasure(Instant requestedAt, Instant destroyedFrom) {

    static RequestedErasure of(Erasure erasure) {
        return new RequestedErasure(erasure.requestedAt(), erasure.dueAt());
    }
}

package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.id.Alias;

/**
 * The erasure of a learner from the request until everything is destroyed. While it is kept, everything about her is hidden.
 * Immutable.
 *
 * @param learner who is erased
 * @param requestedAt when it was requested
 * @param dueAt from when on everything is destroyed; until then a helper can take the erasure back with her
 * @param begun whether destroying has begun, so that there is no way back
 * @param alias the id that takes the place of hers in rows about others, and in the journal
 * @param destroyed how many rows of each kind are destroyed so far, or changed, as {@link ErasureReceipt} says
 */
public record Erasure(
        LearnerId learner,
        Instant requestedAt,
        Instant dueAt,
        boolean begun,
        String alias,
        Map<ErasedKind, Long> destroyed) {

    /** Copies the numbers. */
    public Erasure {
        destroyed = Collections.unmodifiableMap(copy(destroyed));
    }

    private static EnumMap<ErasedKind, Long> copy(Map<ErasedKind, Long> destroyed) {
        EnumMap<ErasedKind, Long> copy = new EnumMap<>(ErasedKind.class);
        copy.putAll(destroyed);
        return copy;
    }

    static Erasure requested(LearnerId learner, Instant now, Instant dueAt) {
        return new Erasure(learner, now, dueAt, false, Alias.random(), Map.of());
    }

    /** Tells whether it can still be taken back. */
    boolean canBeTakenBack(Instant now) {
        return !begun && now.isBefore(dueAt);
    }

    Erasure begin() {
        return new Erasure(learner, requestedAt, dueAt, true, alias, destroyed);
    }

    Erasure destroyed(ErasedKind kind, long rows) {
        if (rows == 0) {
            return this;
        }
        EnumMap<ErasedKind, Long> more = copy(destroyed);
        more.merge(kind, rows, Long::sum);
        return new Erasure(learner, requestedAt, dueAt, begun, alias, more);
    }
}

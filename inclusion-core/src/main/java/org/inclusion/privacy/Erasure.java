package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.inclusion.access.LearnerId;
import org.inclusion.id.Alias;
import org.inclusion.kept.ErasedKind;

/**
 * The erasure of a learner from the request until everything is destroyed. While it is kept, everything about her is
 * hidden. Immutable.
 *
 * @param learner who is erased
 * @param requestedAt when it was requested
 * @param dueAt from when on everything is destroyed; until then a helper can take the erasure back with her
 * @param begun whether destroying has begun, so that there is no way back
 * @param alias the id that replaces hers in rows about others, and in the journal
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
        destroyed = Collections.unmodifiableMap(new TreeMap<>(destroyed));
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

    /** The same erasure of the id that she has now. */
    Erasure of(LearnerId another) {
        return new Erasure(another, requestedAt, dueAt, begun, alias, destroyed);
    }

    Erasure destroyed(ErasedKind kind, long rows) {
        if (rows == 0) {
            return this;
        }
        Map<ErasedKind, Long> more = new TreeMap<>(destroyed);
        more.merge(kind, rows, Long::sum);
        return new Erasure(learner, requestedAt, dueAt, begun, alias, more);
    }
}

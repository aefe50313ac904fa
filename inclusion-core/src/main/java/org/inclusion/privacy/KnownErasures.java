package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells whose erasure was requested and whose is done, from the store. Thread-safe. */
@Internal
public final class KnownErasures implements Erasures {

    private final ErasureStore store;
    private final @Nullable InstallationKey key;

    /**
     * @param key null where the host has none: nobody could be erased, and no tombstone is found
     */
    public KnownErasures(ErasureStore store, @Nullable InstallationKey key) {
        this.store = store;
        this.key = key;
    }

    @Override
    public Set<LearnerId> hidden(Transaction tx, Collection<LearnerId> learners) {
        return learners.isEmpty() ? Set.of() : store.requested(tx, learners);
    }

    @Override
    public Map<LearnerId, Instant> erasedUntil(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, String> subjects = new HashMap<>();
        learners.forEach(learner -> subjects.put(learner, key == null ? "" : key.subjectOf(learner)));
        return subjects.isEmpty() ? Map.of() : store.erasedUntil(tx, subjects);
    }
}

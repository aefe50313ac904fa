package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.annotation.Internal;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells whose erasure was requested and whose is done, from the store. Thread-safe. */
@Internal
public final class KnownErasures implements Erasures {

    private final ErasureStore store;
    private final SnapshotStore snapshots;
    private final @Nullable KeyRing keys;

    /**
     * @param keys null where the host has none: nobody could be erased, and no tombstone is found
     */
    public KnownErasures(ErasureStore store, SnapshotStore snapshots, @Nullable KeyRing keys) {
        this.store = store;
        this.snapshots = snapshots;
        this.keys = keys;
    }

    @Override
    public Set<LearnerId> hidden(Transaction tx, Collection<LearnerId> learners) {
        return learners.isEmpty() ? Set.of() : store.requested(tx, learners);
    }

    @Override
    public Map<LearnerId, Instant> erasedUntil(Transaction tx, Collection<LearnerId> learners) {
        return learners.isEmpty() ? Map.of() : store.erasedUntil(tx, subjects(learners));
    }

    @Override
    public Map<LearnerId, Left> left(Transaction tx, Collection<LearnerId> people) {
        return people.isEmpty() ? Map.of() : store.left(tx, subjects(people));
    }

    private Map<LearnerId, List<String>> subjects(Collection<LearnerId> learners) {
        Map<LearnerId, List<String>> subjects = new HashMap<>();
        learners.forEach(learner -> subjects.put(learner, keys == null ? List.of() : keys.subjectsOf(learner)));
        return subjects;
    }

    /** Without a key nobody is erased or moved, so nobody has to be held. */
    @Override
    public void hold(Transaction tx, Collection<LearnerId> people) {
        if (keys == null || people.isEmpty()) {
            return;
        }
        snapshots.lock(tx, people).forEach((learner, row) -> {
            if (row.version() == 0) {
                // It would count as a learner. Whoever locks her next waits for this transaction all the same.
                snapshots.forget(tx, learner);
            }
        });
    }

    @Override
    public boolean isBeingDestroyed(Transaction tx, LearnerId learner) {
        return store.find(tx, learner).map(Erasure::begun).orElse(false);
    }
}

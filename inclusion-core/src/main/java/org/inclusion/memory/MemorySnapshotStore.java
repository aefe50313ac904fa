package org.inclusion.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps one snapshot for each learner. */
final class MemorySnapshotStore implements SnapshotStore {

    private final NavigableMap<LearnerId, Snapshot> rows = new TreeMap<>();

    @Override
    public Map<LearnerId, Snapshot> lock(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Snapshot> found = new HashMap<>();
        for (LearnerId learner : new TreeSet<>(learners)) {
            MemoryTransaction.of(tx).lock(rows, learner);
            found.put(learner, find(tx, learner).orElse(Snapshot.NONE));
        }
        return found;
    }

    @Override
    public Optional<Snapshot> find(Transaction tx, LearnerId learner) {
        MemoryTransaction.of(tx);
        return Optional.ofNullable(rows.get(learner));
    }

    @Override
    public void save(Transaction tx, Map<LearnerId, Snapshot> snapshots) {
        snapshots.forEach((learner, snapshot) -> MemoryTransaction.of(tx).put(rows, learner, snapshot));
    }

    @Override
    public List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit) {
        MemoryTransaction.of(tx);
        NavigableMap<LearnerId, Snapshot> behind = after == null ? rows : rows.tailMap(after, false);
        return behind.keySet().stream().limit(limit).toList();
    }

    @Override
    public long count(Transaction tx) {
        MemoryTransaction.of(tx);
        return rows.size();
    }

    @Override
    public void forget(Transaction tx, LearnerId learner) {
        MemoryTransaction.of(tx).remove(rows, learner);
    }
}

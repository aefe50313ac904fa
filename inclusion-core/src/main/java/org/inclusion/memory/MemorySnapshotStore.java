package org.inclusion.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Snapshots by learner. */
final class MemorySnapshotStore implements SnapshotStore {
    private final Table<LearnerId, Snapshot> rows = new Table<>();

    @Override
    public Map<LearnerId, Snapshot> lock(Transaction tx, Collection<LearnerId> learners) {
        // Transactions run one after the other, so every row is locked already.
        Map<LearnerId, Snapshot> found = new HashMap<>();
        learners.forEach(learner -> found.put(learner, find(tx, learner).orElse(Snapshot.NONE)));
        return found;
    }

    @Override
    public Optional<Snapshot> find(Transaction tx, LearnerId learner) {
        return rows.get(tx, learner);
    }

    @Override
    public void save(Transaction tx, Map<LearnerId, Snapshot> snapshots) {
        snapshots.forEach((learner, snapshot) -> rows.put(tx, learner, snapshot));
    }

    @Override
    public List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit) {
        return rows.keys(tx).stream()
                .filter(learner -> after == null || learner.compareTo(after) > 0)
                .sorted(Comparator.naturalOrder())
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Transaction tx) {
        return rows.keys(tx).size();
    }
}

package org.inclusion.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

    private final Table<Snapshot> rows = new Table<>();

    @Override
    public Map<LearnerId, Snapshot> lock(Transaction tx, Collection<LearnerId> learners) {
        // Transactions run one after the other, so every row is locked already.
        Map<LearnerId, Snapshot> found = new HashMap<>();
        for (LearnerId learner : learners) {
            found.put(learner, find(tx, learner).orElse(Snapshot.NONE));
        }
        return found;
    }

    @Override
    public Optional<Snapshot> find(Transaction tx, LearnerId learner) {
        return rows.get(tx, learner.value(), Table.ONLY);
    }

    @Override
    public void save(Transaction tx, Map<LearnerId, Snapshot> snapshots) {
        for (Map.Entry<LearnerId, Snapshot> snapshot : snapshots.entrySet()) {
            // One row each: nobody asks for its time.
            rows.put(tx, snapshot.getKey().value(), Table.ONLY, Instant.EPOCH, snapshot.getValue());
        }
    }

    @Override
    public List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit) {
        List<LearnerId> page = new ArrayList<>();
        for (String learner : rows.owners(tx)) {
            if (page.size() < limit && (after == null || learner.compareTo(after.value()) > 0)) {
                page.add(new LearnerId(learner));
            }
        }
        return List.copyOf(page);
    }

    @Override
    public long count(Transaction tx) {
        return rows.owners(tx).size();
    }
}

package org.inclusion.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.store.Transaction;

/** Disagreements by learner, area and time. */
final class MemoryDisagreementStore implements DisagreementStore {
    private record Key(LearnerId learner, String area, Instant at) {}

    private final Table<Key, Disagreement> rows = new Table<>();

    @Override
    public void save(Transaction tx, Disagreement disagreement) {
        rows.put(tx, new Key(disagreement.learner(), disagreement.area(), disagreement.at()), disagreement);
    }

    @Override
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return rows.where(
                tx,
                row -> row.learner().equals(learner),
                Comparator.comparing(Disagreement::at).reversed().thenComparing(Disagreement::area));
    }
}

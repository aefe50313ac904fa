package org.inclusion.memory;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.store.Transaction;

/** Disagreements by learner, area and time. */
final class MemoryDisagreementStore implements DisagreementStore {

    private final Table<Disagreement> rows = new Table<>();

    @Override
    public void save(Transaction tx, Disagreement disagreement) {
        String key = Table.key(disagreement.area(), disagreement.at());
        rows.put(tx, disagreement.learner().value(), key, disagreement.at(), disagreement);
    }

    @Override
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return rows.latestFirst(tx, learner.value());
    }
}

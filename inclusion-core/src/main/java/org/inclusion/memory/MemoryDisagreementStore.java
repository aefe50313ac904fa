package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.store.Transaction;

/** Keeps disagreements by learner, area and time; the latest first. */
final class MemoryDisagreementStore implements DisagreementStore {

    private record AreaAndTime(AreaId area, Instant at) {}

    private final Table<LearnerId, AreaAndTime, Disagreement> rows =
            new Table<>(comparing(Disagreement::at).reversed().thenComparing(Disagreement::area));

    @Override
    public void save(Transaction tx, Disagreement disagreement) {
        AreaAndTime key = new AreaAndTime(disagreement.area(), disagreement.at());
        rows.put(tx, disagreement.learner(), key, disagreement);
    }

    @Override
    public List<Disagreement> open(Transaction tx, LearnerId learner) {
        return rows.those(tx, learner, Disagreement::isOpen);
    }

    @Override
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }
}

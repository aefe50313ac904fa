package org.inclusion.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.store.Transaction;

/** Assessments by learner and id. */
final class MemoryAssessmentStore implements AssessmentStore {
    private record Key(LearnerId learner, String id) {}

    private final Table<Key, Assessment> rows = new Table<>();

    @Override
    public void save(Transaction tx, Assessment assessment) {
        rows.put(tx, new Key(assessment.learner(), assessment.id()), assessment);
    }

    @Override
    public Optional<Assessment> find(Transaction tx, LearnerId learner, String id) {
        return rows.get(tx, new Key(learner, id));
    }

    @Override
    public List<Assessment> of(Transaction tx, LearnerId learner) {
        return rows.where(
                tx,
                row -> row.learner().equals(learner),
                Comparator.comparing(Assessment::startedAt).reversed().thenComparing(Assessment::id));
    }
}

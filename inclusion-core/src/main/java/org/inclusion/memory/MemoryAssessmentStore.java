package org.inclusion.memory;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;

/** Assessments by learner and id. */
final class MemoryAssessmentStore implements AssessmentStore {

    private final Table<Assessment> rows = new Table<>();

    @Override
    public void save(Transaction tx, Assessment assessment) {
        rows.put(tx, assessment.learner().value(), assessment.id().value(), assessment.startedAt(), assessment);
    }

    @Override
    public Optional<Assessment> find(Transaction tx, LearnerId learner, AssessmentId id) {
        return rows.get(tx, learner.value(), id.value());
    }

    @Override
    public List<Assessment> of(Transaction tx, LearnerId learner) {
        return rows.latestFirst(tx, learner.value());
    }
}

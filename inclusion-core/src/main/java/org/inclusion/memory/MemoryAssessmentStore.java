package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.assessment.Assessment;
import org.inclusion.assessment.AssessmentRows;
import org.inclusion.assessment.AssessmentStore;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;

/** Keeps assessments by learner and id; the latest started first. */
final class MemoryAssessmentStore implements AssessmentStore, HoldingRows {

    private final Table<LearnerId, AssessmentId, Assessment> rows =
            new Table<>(comparing(Assessment::startedAt).reversed().thenComparing(Assessment::id));

    @Override
    public void save(Transaction tx, Assessment assessment) {
        rows.put(tx, assessment.learner(), assessment.id(), assessment);
    }

    @Override
    public Optional<Assessment> find(Transaction tx, LearnerId learner, AssessmentId id) {
        return rows.find(tx, learner, id);
    }

    @Override
    public List<Assessment> of(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Held.rename(tx, held(), actor, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(AssessmentRows.ASSESSMENT, rows));
    }
}

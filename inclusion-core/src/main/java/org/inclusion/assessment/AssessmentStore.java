package org.inclusion.assessment;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;

/** Keeps assessments. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface AssessmentStore {

    /**
     * Keeps an assessment instead of the one with its key, stopped or not. The key is learner and id.
     */
    void save(Transaction tx, Assessment assessment);

    /**
     * Finds an assessment; empty where there is none.
     */
    Optional<Assessment> find(Transaction tx, LearnerId learner, AssessmentId id);

    /**
     * The assessments of a learner, the latest started first.
     */
    List<Assessment> of(Transaction tx, LearnerId learner);
}

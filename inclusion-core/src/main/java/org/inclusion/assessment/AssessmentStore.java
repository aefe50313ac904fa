package org.inclusion.assessment;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps assessments. Thread-safe. */
public interface AssessmentStore {

    /**
     * Keeps an assessment. The key is learner and id; kept again, stopped or not, it replaces.
     *
     * @param tx the transaction
     * @param assessment what to keep
     */
    void save(Transaction tx, Assessment assessment);

    /**
     * One assessment.
     *
     * @param tx the transaction
     * @param learner whose
     * @param id its id
     * @return the assessment, or empty
     */
    Optional<Assessment> find(Transaction tx, LearnerId learner, AssessmentId id);

    /**
     * The assessments of a learner.
     *
     * @param tx the transaction
     * @param learner whose
     * @return the latest started first
     */
    List<Assessment> of(Transaction tx, LearnerId learner);
}

package org.inclusion.progress;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps enrolments. Thread-safe. */
public interface EnrolmentStore {

    /**
     * Keeps an enrolment. The key is learner and path; enrolled again, the later pin replaces the earlier.
     *
     * @param tx the transaction
     * @param enrolment what to keep
     */
    void enrol(Transaction tx, Enrolment enrolment);

    /**
     * The enrolments of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the latest first
     */
    List<Enrolment> of(Transaction tx, LearnerId learner);
}

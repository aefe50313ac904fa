package org.inclusion.progress;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps enrolments. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface EnrolmentStore {

    /**
     * Keeps an enrolment instead of the one with its key. The key is learner and path.
     */
    void enrol(Transaction tx, Enrolment enrolment);

    /**
     * The enrolments of a learner, the latest first.
     */
    List<Enrolment> of(Transaction tx, LearnerId learner);
}

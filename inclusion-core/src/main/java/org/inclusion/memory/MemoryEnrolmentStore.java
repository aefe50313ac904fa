package org.inclusion.memory;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;

/** Enrolments by learner and path. */
final class MemoryEnrolmentStore implements EnrolmentStore {

    private final Table<Enrolment> rows = new Table<>();

    @Override
    public void enrol(Transaction tx, Enrolment enrolment) {
        rows.put(tx, enrolment.learner().value(), enrolment.path().value(), enrolment.at(), enrolment);
    }

    @Override
    public List<Enrolment> of(Transaction tx, LearnerId learner) {
        return rows.latestFirst(tx, learner.value());
    }
}

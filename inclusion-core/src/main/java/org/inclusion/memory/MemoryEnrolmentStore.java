package org.inclusion.memory;

import java.util.Comparator;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;

/** Enrolments by learner and path. */
final class MemoryEnrolmentStore implements EnrolmentStore {
    private record Key(LearnerId learner, String path) {}

    private final Table<Key, Enrolment> rows = new Table<>();

    @Override
    public void enrol(Transaction tx, Enrolment enrolment) {
        rows.put(tx, new Key(enrolment.learner(), enrolment.path()), enrolment);
    }

    @Override
    public List<Enrolment> of(Transaction tx, LearnerId learner) {
        return rows.where(
                tx,
                row -> row.learner().equals(learner),
                Comparator.comparing(Enrolment::at).reversed().thenComparing(Enrolment::path));
    }
}

package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.store.Transaction;

/** Keeps enrolments by learner and path; the latest first. */
final class MemoryEnrolmentStore implements EnrolmentStore, HoldingRows {

    private final Table<LearnerId, PathId, Enrolment> rows =
            new Table<>(comparing(Enrolment::at).reversed().thenComparing(Enrolment::path));

    @Override
    public void enrol(Transaction tx, Enrolment enrolment) {
        rows.put(tx, enrolment.learner(), enrolment.path(), enrolment);
    }

    @Override
    public List<Enrolment> of(Transaction tx, LearnerId learner) {
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
        return List.of(Held.of(ProgressRows.ENROLMENT, rows));
    }
}

package org.inclusion.jpa.progress;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.ProgressRows;
import org.inclusion.store.Transaction;

/** Keeps enrolments in a table, by learner and path. */
public final class JpaEnrolmentStore implements EnrolmentStore {

    private static final Stored<Enrolment> ENROLMENTS = Stored.of(ProgressRows.ENROLMENT);

    private static final Table ENROLMENT = ENROLMENTS.table();

    private final Dialect dialect;

    public JpaEnrolmentStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void enrol(Transaction tx, Enrolment enrolment) {
        dialect.upsert(JpaTransaction.entityManager(tx), ENROLMENT, List.of(ENROLMENTS.row(enrolment)));
    }

    @Override
    public List<Enrolment> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ENROLMENT,
                        ENROLMENT.select() + " where learner_id = ?1 order by enrolled_at desc, path_id",
                        learner.value())
                .stream()
                .map(ENROLMENTS::read)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(ProgressRows.ENROLMENT), learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx), dialect, List.of(ProgressRows.ENROLMENT), actor, alias, atMost);
    }
}

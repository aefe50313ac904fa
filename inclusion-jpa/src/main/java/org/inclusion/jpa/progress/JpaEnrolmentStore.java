package org.inclusion.jpa.progress;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.progress.Enrolment;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.store.Transaction;

/** Keeps enrolments in a table, by learner and path. */
public final class JpaEnrolmentStore implements EnrolmentStore {

    private static final Table ENROLMENT = Table.of(
            "inclusion_enrolment",
            key("learner_id"),
            key("path_id"),
            text("pack_id"),
            number("pack_major"),
            text("actor_id"),
            time("enrolled_at"));

    private final Dialect dialect;

    public JpaEnrolmentStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void enrol(Transaction tx, Enrolment enrolment) {
        Row row = Row.of(
                enrolment.learner(),
                enrolment.path(),
                enrolment.pack(),
                enrolment.major(),
                enrolment.actor(),
                enrolment.at());
        dialect.upsert(JpaTransaction.entityManager(tx), ENROLMENT, List.of(row));
    }

    @Override
    public List<Enrolment> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ENROLMENT,
                        ENROLMENT.select() + " where learner_id = ?1 order by enrolled_at desc, path_id",
                        learner.value())
                .stream()
                .map(JpaEnrolmentStore::enrolment)
                .toList();
    }

    private static Enrolment enrolment(Row row) {
        return new Enrolment(
                row.learner(),
                new PathId(row.text()),
                row.text(),
                Math.toIntExact(row.number()),
                row.text(),
                row.time());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, ENROLMENT, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, ENROLMENT, "actor_id", actor, alias, atMost);
    }
}

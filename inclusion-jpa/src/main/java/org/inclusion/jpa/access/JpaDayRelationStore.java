package org.inclusion.jpa.access;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps day relations in a table, by learner, helper and day. */
public final class JpaDayRelationStore implements DayRelationStore {

    private static final Table RELATION = Table.of(
            "inclusion_day_relation",
            key("helper_id"),
            key("learner_id"),
            text("structure_id"),
            key("opened_on"),
            time("opened_at"));

    private final Dialect dialect;

    public JpaDayRelationStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void open(Transaction tx, DayRelation relation) {
        Row row = Row.of(
                relation.helper(), relation.learner(), relation.structure(), relation.day(), relation.openedAt());
        dialect.insertNew(JpaTransaction.entityManager(tx), RELATION, List.of(row));
    }

    @Override
    public boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day) {
        return !Sql.rows(
                        JpaTransaction.entityManager(tx),
                        RELATION,
                        "select helper_id from inclusion_day_relation"
                                + " where learner_id = ?1 and helper_id = ?2 and opened_on = ?3",
                        learner.value(),
                        helper,
                        day.toString())
                .isEmpty();
    }

    @Override
    public List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        RELATION,
                        RELATION.select() + " where helper_id = ?1 and opened_on = ?2 order by opened_at, learner_id",
                        helper,
                        day.toString())
                .stream()
                .map(JpaDayRelationStore::relation)
                .toList();
    }

    @Override
    public List<DayRelation> after(Transaction tx, LearnerId learner, @Nullable DayRelation after, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        RELATION,
                        limit,
                        RELATION.select() + " where learner_id = ?1 and (opened_on, helper_id) > (?2, ?3)"
                                + " order by opened_on, helper_id",
                        learner.value(),
                        after == null ? "" : after.day().toString(),
                        after == null ? "" : after.helper())
                .stream()
                .map(JpaDayRelationStore::relation)
                .toList();
    }

    private static DayRelation relation(Row row) {
        return new DayRelation(row.text(), row.learner(), row.text(), row.day(), row.time());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, RELATION, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Sql.update(
                entityManager,
                RELATION,
                "delete from inclusion_day_relation where helper_id = ?1 and exists (select 1 from inclusion_day_relation twin"
                        + " where twin.helper_id = ?2 and twin.learner_id = inclusion_day_relation.learner_id and twin.opened_on = inclusion_day_relation.opened_on)",
                helper,
                alias);
        return Erasing.rename(entityManager, dialect, RELATION, "helper_id", helper, alias, atMost);
    }
}

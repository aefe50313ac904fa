package org.inclusion.jpa.access;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.AccessRows;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps day relations in a table, by learner, helper and day. */
public final class JpaDayRelationStore implements DayRelationStore {

    private static final Stored<DayRelation> RELATIONS = Stored.of(AccessRows.DAY_RELATION);

    private static final Table RELATION = RELATIONS.table();

    private final Dialect dialect;

    public JpaDayRelationStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void open(Transaction tx, DayRelation relation) {
        dialect.insertContended(JpaTransaction.entityManager(tx), RELATION, List.of(RELATIONS.row(relation)));
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
                .map(RELATIONS::read)
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
                .map(RELATIONS::read)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(AccessRows.DAY_RELATION), learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx), dialect, List.of(AccessRows.DAY_RELATION), helper, alias, atMost);
    }
}

package org.inclusion.jpa.mandate;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.jpa.journal.EntryAlong;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.store.Transaction;

/** Keeps acts in absence in a table, by learner and id. */
public final class JpaAbsentActStore implements AbsentActStore {

    private static final Table ACT = Table.of(
            "inclusion_absent_act",
            key("learner_id"),
            key("act_id"),
            text("helper_id"),
            text("structure_id"),
            text("procedure_code"),
            time("noted_at"),
            text("basis"),
            text("mandate_id"));

    private static final EntryAlong ACT_WITH_ENTRY = EntryAlong.rowsOf(ACT);

    private final Dialect dialect;

    public JpaAbsentActStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, AbsentAct act) {
        return !dialect.insertNew(JpaTransaction.entityManager(tx), ACT, List.of(row(act)))
                .isEmpty();
    }

    @Override
    public Optional<Boolean> addWithEntry(Transaction tx, AbsentAct act, JournalEntry entry) {
        return Optional.of(ACT_WITH_ENTRY.insertNew(JpaTransaction.entityManager(tx), dialect, row(act), entry));
    }

    private static Row row(AbsentAct act) {
        return Row.of(
                act.learner(),
                act.id(),
                act.helper(),
                act.structure(),
                act.procedure(),
                act.notedAt(),
                act.right().basis(),
                act.right().mandate());
    }

    @Override
    public Optional<AbsentAct> find(Transaction tx, LearnerId learner, String id) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ACT,
                        ACT.select() + " where learner_id = ?1 and act_id = ?2",
                        learner.value(),
                        id)
                .stream()
                .map(JpaAbsentActStore::act)
                .findFirst();
    }

    @Override
    public List<AbsentAct> latest(Transaction tx, LearnerId learner, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        ACT,
                        limit,
                        ACT.select() + " where learner_id = ?1 order by noted_at desc, act_id",
                        learner.value())
                .stream()
                .map(JpaAbsentActStore::act)
                .toList();
    }

    private static AbsentAct act(Row row) {
        LearnerId learner = row.learner();
        String id = row.text();
        String helper = row.text();
        String structure = row.text();
        Procedure procedure = row.constant(Procedure.class);
        Instant notedAt = row.time();
        RightToAct right = new RightToAct(row.constant(RightToAct.Basis.class), row.textOrNull());
        return new AbsentAct(id, learner, helper, structure, procedure, notedAt, right);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, ACT, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, ACT, "helper_id", helper, alias, atMost);
    }
}

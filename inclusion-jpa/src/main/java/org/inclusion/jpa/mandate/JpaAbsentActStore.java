package org.inclusion.jpa.mandate;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.jpa.journal.EntryAlong;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.MandateRows;
import org.inclusion.store.Transaction;

/** Keeps acts in absence in a table, by learner and id. */
public final class JpaAbsentActStore implements AbsentActStore {

    private static final Stored<AbsentAct> ACTS = Stored.of(MandateRows.ABSENT_ACT);

    private static final Table ACT = ACTS.table();

    private static final EntryAlong ACT_WITH_ENTRY = EntryAlong.rowsOf(ACT);

    private final Dialect dialect;

    public JpaAbsentActStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, AbsentAct act) {
        return ACTS.insertNew(JpaTransaction.entityManager(tx), dialect, act);
    }

    @Override
    public Optional<Boolean> addWithEntry(Transaction tx, AbsentAct act, JournalEntry entry) {
        return Optional.of(ACT_WITH_ENTRY.insertNew(JpaTransaction.entityManager(tx), dialect, ACTS.row(act), entry));
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
                .map(ACTS::read)
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
                .map(ACTS::read)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(MandateRows.ABSENT_ACT), learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Erasing.rename(
                JpaTransaction.entityManager(tx), dialect, List.of(MandateRows.ABSENT_ACT), helper, alias, atMost);
    }
}

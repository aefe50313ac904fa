package org.inclusion.jpa.completion;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionRows;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/**
 * Keeps in a table, by learner and place, whether the learner agreed that the place is told how many steps she has
 * done, and which numbers it was told.
 */
public final class JpaCompletionStore implements CompletionStore {

    private static final Stored<ToldPlace> TOLD = Stored.of(CompletionRows.COMPLETION);

    private static final Table WHOLE = TOLD.table();

    /** The columns that an answer and a letter change; the receiver's answer changes the others. */
    private static final Table ANSWER = WHOLE.without("told_done", "told_chosen");

    private final Dialect dialect;

    public JpaCompletionStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void keep(Transaction tx, ToldPlace row) {
        dialect.upsert(JpaTransaction.entityManager(tx), ANSWER, List.of(TOLD.row(row, ANSWER)));
    }

    @Override
    public Optional<ToldPlace> find(Transaction tx, LearnerId learner, String place) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        WHOLE,
                        WHOLE.select() + " where learner_id = ?1 and link_id = ?2",
                        learner.value(),
                        place)
                .stream()
                .map(TOLD::read)
                .findFirst();
    }

    @Override
    public List<ToldPlace> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        WHOLE,
                        WHOLE.select() + " where learner_id = ?1 order by link_id",
                        learner.value())
                .stream()
                .map(TOLD::read)
                .toList();
    }

    @Override
    public void told(Transaction tx, LearnerId learner, String place, Completion told) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                WHOLE,
                "update " + WHOLE.name()
                        + " set told_done = ?1, told_chosen = ?2 where learner_id = ?3 and link_id = ?4",
                (long) told.done(),
                (long) told.chosen(),
                learner.value(),
                place);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, CompletionRows.ALL, learner.value(), atMost);
    }
}

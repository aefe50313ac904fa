package org.inclusion.jpa.card;

import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.card.CardRows;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps home results in a table, by learner, card and id. */
public final class JpaHomeResultStore implements HomeResultStore {

    private static final Stored<HomeResult> HOME_RESULTS = Stored.of(CardRows.HOME_RESULT);

    private static final Table HOME_RESULT = HOME_RESULTS.table();

    private final Dialect dialect;

    public JpaHomeResultStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, HomeResult result) {
        return HOME_RESULTS.insertNew(JpaTransaction.entityManager(tx), dialect, result);
    }

    @Override
    public List<HomeResult> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        HOME_RESULT,
                        HOME_RESULT.select() + " where learner_id = ?1 order by done_at, code, result_id",
                        learner.value())
                .stream()
                .map(HOME_RESULTS::read)
                .toList();
    }

    /** One by one: they are few, and are removed when a person has said yes or no. */
    @Override
    public void remove(Transaction tx, Collection<HomeResult> results) {
        for (HomeResult result : results) {
            Sql.update(
                    JpaTransaction.entityManager(tx),
                    HOME_RESULT,
                    "delete from inclusion_home_result where learner_id = ?1 and code = ?2 and result_id = ?3",
                    result.learner().value(),
                    result.card(),
                    result.id());
        }
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(CardRows.HOME_RESULT), learner.value(), atMost);
    }
}

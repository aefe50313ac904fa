package org.inclusion.jpa.card;

import static org.inclusion.jpa.sql.Column.flag;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps home results in a table, by learner, card and id. */
public final class JpaHomeResultStore implements HomeResultStore {

    private static final Table HOME_RESULT = Table.of(
            "inclusion_home_result",
            key("learner_id"),
            key("code"),
            key("result_id"),
            text("path_id"),
            text("step_id"),
            flag("success"),
            time("done_at"),
            text("last_day"));

    private final Dialect dialect;

    public JpaHomeResultStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, HomeResult result) {
        Row row = Row.of(
                result.learner(),
                result.card(),
                result.id(),
                result.path(),
                result.step(),
                result.success(),
                result.at(),
                result.lastDay());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), HOME_RESULT, List.of(row))
                .isEmpty();
    }

    @Override
    public List<HomeResult> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        HOME_RESULT,
                        HOME_RESULT.select() + " where learner_id = ?1 order by done_at, code, result_id",
                        learner.value())
                .stream()
                .map(JpaHomeResultStore::result)
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

    private static HomeResult result(Row row) {
        return new HomeResult(
                row.learner(),
                row.text(),
                row.text(),
                new PathId(row.text()),
                new StepId(row.text()),
                row.flag(),
                row.time(),
                row.day());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, HOME_RESULT, learner.value(), atMost);
    }
}

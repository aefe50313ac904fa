package org.inclusion.jpa.access;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps looks in a table, by learner, viewer, day and what was seen. */
public final class JpaLookStore implements LookStore {

    private static final Table LOOK = Table.of(
            "inclusion_look",
            key("learner_id"),
            key("viewer_id"),
            text("structure_id"),
            key("subject"),
            key("looked_on"),
            time("looked_at"));

    private final Dialect dialect;

    public JpaLookStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void note(Transaction tx, Collection<Look> looks) {
        List<Row> rows = looks.stream().map(JpaLookStore::row).toList();
        dialect.insertNew(JpaTransaction.entityManager(tx), LOOK, rows);
    }

    @Override
    public List<Look> at(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        LOOK,
                        LOOK.select() + " where learner_id = ?1 order by looked_at desc, viewer_id, subject, looked_on",
                        learner.value())
                .stream()
                .map(JpaLookStore::look)
                .toList();
    }

    private static Row row(Look look) {
        return Row.of(look.learner(), look.viewer(), look.structure(), look.what(), look.day(), look.at());
    }

    private static Look look(Row row) {
        return new Look(row.learner(), row.text(), row.text(), row.constant(Look.What.class), row.day(), row.time());
    }
}

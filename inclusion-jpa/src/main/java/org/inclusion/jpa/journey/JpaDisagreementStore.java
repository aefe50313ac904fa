package org.inclusion.jpa.journey;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;
import static org.inclusion.jpa.sql.Column.timeKey;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps disagreements in a table, by learner, area and time. */
public final class JpaDisagreementStore implements DisagreementStore {

    private static final Table DISAGREEMENT = Table.of(
            "inclusion_disagreement",
            key("learner_id"),
            key("area_id"),
            timeKey("disagreed_at"),
            text("settled_by"),
            time("settled_at"));

    private final Dialect dialect;

    public JpaDisagreementStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void save(Transaction tx, Disagreement said) {
        Row row = Row.of(said.learner(), said.area(), said.at(), said.settledBy(), said.settledAt());
        dialect.upsert(JpaTransaction.entityManager(tx), DISAGREEMENT, List.of(row));
    }

    @Override
    public List<Disagreement> open(Transaction tx, LearnerId learner) {
        return those(tx, learner, " and settled_at is null");
    }

    @Override
    public List<Disagreement> of(Transaction tx, LearnerId learner) {
        return those(tx, learner, "");
    }

    private static List<Disagreement> those(Transaction tx, LearnerId learner, String condition) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        DISAGREEMENT,
                        DISAGREEMENT.select() + " where learner_id = ?1" + condition
                                + " order by disagreed_at desc, area_id",
                        learner.value())
                .stream()
                .map(JpaDisagreementStore::disagreement)
                .toList();
    }

    private static Disagreement disagreement(Row row) {
        return new Disagreement(row.learner(), new AreaId(row.text()), row.time(), row.textOrNull(), row.timeOrNull());
    }
}

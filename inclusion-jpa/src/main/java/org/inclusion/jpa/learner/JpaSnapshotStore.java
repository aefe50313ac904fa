package org.inclusion.jpa.learner;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.learner.LearnerRows;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the snapshots of learners in a table, one row a learner. The lock of a learner is the lock of her row. */
public final class JpaSnapshotStore implements SnapshotStore {

    private static final Table LEARNER = Table.of(LearnerRows.LEARNER);

    private final Dialect dialect;

    public JpaSnapshotStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Map<LearnerId, Snapshot> lock(Transaction tx, Collection<LearnerId> learners) {
        SortedMap<String, LearnerId> byId = new TreeMap<>();
        learners.forEach(learner -> byId.put(learner.value(), learner));
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<LearnerId, Snapshot> locked = new HashMap<>();
        dialect.lock(
                        entityManager,
                        LEARNER,
                        byId.keySet().stream().map(id -> row(id, Snapshot.NONE)).toList())
                .forEach(row -> locked.put(byId.get(row.text()), snapshot(row)));
        return locked;
    }

    @Override
    public Optional<Snapshot> find(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        LEARNER,
                        "select version, model, state from inclusion_learner where learner_id = ?1",
                        learner.value())
                .stream()
                .map(JpaSnapshotStore::snapshot)
                .findFirst();
    }

    @Override
    public void save(Transaction tx, Map<LearnerId, Snapshot> snapshots) {
        List<Row> rows = snapshots.entrySet().stream()
                .map(entry -> row(entry.getKey().value(), entry.getValue()))
                .toList();
        dialect.upsert(JpaTransaction.entityManager(tx), LEARNER, rows);
    }

    @Override
    public List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        LEARNER,
                        limit,
                        "select learner_id from inclusion_learner where learner_id > ?1 order by learner_id",
                        after == null ? "" : after.value())
                .stream()
                .map(Row::learner)
                .toList();
    }

    @Override
    public long count(Transaction tx) {
        return Sql.rows(JpaTransaction.entityManager(tx), LEARNER, "select count(*) from inclusion_learner")
                .get(0)
                .number();
    }

    private static Row row(String learner, Snapshot snapshot) {
        return Row.of(learner, snapshot.version(), snapshot.model(), snapshot.state());
    }

    private static Snapshot snapshot(Row row) {
        return new Snapshot(row.number(), row.text(), row.text());
    }

    @Override
    public void forget(Transaction tx, LearnerId learner) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                LEARNER,
                "delete from inclusion_learner where learner_id = ?1",
                learner.value());
    }
}

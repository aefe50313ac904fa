package org.inclusion.jpa.learner;

import static org.inclusion.jpa.sql.Column.number;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.learner.Checkpoint;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.LearnerRows;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the checkpoints of learners in a table, one row for each learner and each level of checkpoint. */
public final class JpaCheckpointStore implements CheckpointStore {

    private static final Table WHOLE = Table.of(LearnerRows.CHECKPOINT);

    private static final Table OF_ONE = Table.of(
            "inclusion_checkpoint",
            number("level"),
            time("effective_at"),
            text("evidence_id"),
            text("model"),
            text("state"));

    private final Dialect dialect;

    public JpaCheckpointStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Checkpoint> before(Transaction tx, LearnerId learner, @Nullable HistoryPosition before) {
        String latestFirst = " order by effective_at desc, evidence_id desc";
        List<Row> rows = before == null
                ? Sql.rows(
                        JpaTransaction.entityManager(tx),
                        OF_ONE,
                        OF_ONE.select() + " where learner_id = ?1" + latestFirst,
                        learner.value())
                : Sql.rows(
                        JpaTransaction.entityManager(tx),
                        OF_ONE,
                        OF_ONE.select() + " where learner_id = ?1 and (effective_at, evidence_id) < (?2, ?3)"
                                + latestFirst,
                        learner.value(),
                        Micros.of(before.effectiveAt()),
                        before.id());
        return rows.stream().map(JpaCheckpointStore::checkpoint).toList();
    }

    @Override
    public void keep(Transaction tx, Map<LearnerId, ? extends Collection<Checkpoint>> made) {
        List<Row> rows = made.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(checkpoint -> row(of.getKey(), checkpoint)))
                .toList();
        dialect.upsert(JpaTransaction.entityManager(tx), WHOLE, rows);
    }

    @Override
    public void drop(Transaction tx, LearnerId learner) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                OF_ONE,
                "delete from inclusion_checkpoint where learner_id = ?1",
                learner.value());
    }

    private static Row row(LearnerId learner, Checkpoint checkpoint) {
        return Row.of(
                learner,
                checkpoint.level(),
                checkpoint.position().effectiveAt(),
                checkpoint.position().id(),
                checkpoint.model(),
                checkpoint.state());
    }

    private static Checkpoint checkpoint(Row row) {
        int level = Math.toIntExact(row.number());
        Instant effectiveAt = row.time();
        HistoryPosition position = new HistoryPosition(effectiveAt, row.text());
        return new Checkpoint(level, position, row.text(), row.text());
    }
}

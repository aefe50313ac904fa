package org.inclusion.jpa.privacy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.PrivacyRows;
import org.inclusion.store.Transaction;

/** Keeps moves in a table, by the subject of the id that is left and by the id that takes its place. */
public final class JpaMoveStore implements MoveStore {

    private static final Table MOVE = Table.of(PrivacyRows.MOVE);

    private final Dialect dialect;

    public JpaMoveStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void save(Transaction tx, Move move) {
        Row row = Row.of(
                move.subject(),
                move.to(),
                move.askedBy(),
                move.askedAt(),
                move.movedAt(),
                move.keptUntil(),
                KeyIds.stored(move.keyId()));
        dialect.upsert(JpaTransaction.entityManager(tx), MOVE, List.of(row));
    }

    @Override
    public List<Move> of(Transaction tx, Collection<String> subjects) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Row> keys = subjects.stream().distinct().map(Row::of).toList();
        return Chunk.of(keys).stream()
                .flatMap(chunk -> Sql.rows(
                        entityManager,
                        MOVE,
                        MOVE.select() + " where subject in ("
                                + chunk.values(List.of(MOVE.key().get(0)), (any, parameter) -> parameter) + ")",
                        chunk.parameters())
                        .stream())
                .map(JpaMoveStore::move)
                .toList();
    }

    @Override
    public List<Move> onto(Transaction tx, LearnerId to) {
        return Sql.rows(JpaTransaction.entityManager(tx), MOVE, MOVE.select() + " where learner_id = ?1", to.value())
                .stream()
                .map(JpaMoveStore::move)
                .toList();
    }

    @Override
    public void remove(Transaction tx, Move move) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                MOVE,
                "delete from inclusion_move where subject = ?1 and learner_id = ?2",
                move.subject(),
                move.to().value());
    }

    @Override
    public void forgetAskedBy(Transaction tx, String person) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Sql.update(entityManager, MOVE, "delete from inclusion_move where asked_by = ?1 and moved_at is null", person);
        Sql.update(entityManager, MOVE, "update inclusion_move set asked_by = '' where asked_by = ?1", person);
    }

    @Override
    public int drop(Transaction tx, Instant now, int atMost) {
        return Sql.updated(
                JpaTransaction.entityManager(tx),
                MOVE,
                dialect.some("delete from inclusion_move", MOVE, "kept_until < ?1", atMost),
                Micros.of(now));
    }

    private static Move move(Row row) {
        return new Move(
                row.text(), row.learner(), row.text(), row.time(), row.timeOrNull(), row.time(), KeyIds.read(row));
    }
}

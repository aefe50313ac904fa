package org.inclusion.jpa.privacy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.kept.ErasedKind;
import org.inclusion.privacy.Erasure;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.PrivacyRows;
import org.inclusion.privacy.Tombstone;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps erasures in one table, by learner, and tombstones in another, by subject. */
public final class JpaErasureStore implements ErasureStore {

    private static final Table ERASURE = Table.of(PrivacyRows.ERASURE);

    private static final Table TOMBSTONE = Table.of(PrivacyRows.TOMBSTONE);

    private static final Table UNTIL =
            Table.of("inclusion_tombstone", key("subject"), time("erased_at"), text("learner_id"));

    private final Dialect dialect;

    public JpaErasureStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Optional<Erasure> find(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        ERASURE,
                        ERASURE.select() + " where learner_id = ?1",
                        learner.value())
                .stream()
                .map(JpaErasureStore::erasure)
                .findFirst();
    }

    @Override
    public void save(Transaction tx, Erasure erasure) {
        Row row = Row.of(
                erasure.learner(),
                erasure.requestedAt(),
                erasure.dueAt(),
                erasure.begun(),
                erasure.alias(),
                written(erasure.destroyed()));
        dialect.upsert(JpaTransaction.entityManager(tx), ERASURE, List.of(row));
    }

    @Override
    public void remove(Transaction tx, LearnerId learner) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                ERASURE,
                "delete from inclusion_erasure where learner_id = ?1",
                learner.value());
    }

    @Override
    public List<Erasure> due(Transaction tx, Instant now, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        ERASURE,
                        limit,
                        ERASURE.select() + " where due_at <= ?1 order by due_at, learner_id",
                        Micros.of(now))
                .stream()
                .map(JpaErasureStore::erasure)
                .toList();
    }

    @Override
    public Set<LearnerId> requested(Transaction tx, Collection<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Row> keys = learners.stream().distinct().map(Row::of).toList();
        return Chunk.of(keys).stream()
                .flatMap(chunk -> Sql.rows(
                        entityManager,
                        ERASURE,
                        "select learner_id from inclusion_erasure where learner_id in ("
                                + list(chunk, ERASURE.key().get(0)) + ")",
                        chunk.parameters())
                        .stream())
                .map(Row::learner)
                .collect(toSet());
    }

    @Override
    public Map<LearnerId, Instant> erasedUntil(Transaction tx, Map<LearnerId, List<String>> subjects) {
        Map<LearnerId, Instant> until = new HashMap<>();
        left(tx, subjects).forEach((learner, left) -> {
            Instant erasedUntil = left.erasedUntil();
            if (erasedUntil != null) {
                until.put(learner, erasedUntil);
            }
        });
        return until;
    }

    /** One round trip for all three tables: who records evidence pays for it. */
    @Override
    public Map<LearnerId, Left> left(Transaction tx, Map<LearnerId, List<String>> subjects) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<String, LearnerId> bySubject = new HashMap<>();
        subjects.forEach((learner, all) -> all.forEach(subject -> bySubject.put(subject, learner)));
        Map<LearnerId, Instant> erased = new HashMap<>();
        Map<LearnerId, Instant> moved = new HashMap<>();
        List<Row> rows = Stream.concat(subjects.keySet().stream().map(LearnerId::value), bySubject.keySet().stream())
                .map(Row::of)
                .toList();
        for (Chunk chunk : Chunk.of(rows)) {
            String values = list(chunk, TOMBSTONE.key().get(0));
            String sql = "select subject, erased_at, '' from inclusion_tombstone where subject in (" + values
                    + ") union all select '', due_at, learner_id from inclusion_erasure where learner_id in (" + values
                    + ") union all select subject, moved_at, 'moved' from inclusion_move where moved_at is not null and subject in ("
                    + values + ")";
            for (Row row : Sql.rows(entityManager, UNTIL, sql, chunk.parameters())) {
                String subject = row.text();
                Instant at = row.time();
                String other = row.text();
                if (subject.isEmpty()) {
                    erased.put(new LearnerId(other), Instant.MAX);
                } else if (other.isEmpty()) {
                    erased.merge(bySubject.get(subject), at, JpaErasureStore::later);
                } else {
                    moved.merge(bySubject.get(subject), at, JpaErasureStore::later);
                }
            }
        }
        Map<LearnerId, Left> left = new HashMap<>();
        erased.forEach((learner, until) -> left.put(learner, new Left(until, moved.get(learner))));
        moved.forEach((learner, at) -> left.putIfAbsent(learner, new Left(null, at)));
        return left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public void bury(Transaction tx, Collection<Tombstone> tombstones) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Row> rows = tombstones.stream()
                .map(one -> Row.of(one.subject(), one.erasedAt(), one.keptUntil(), KeyIds.stored(one.keyId())))
                .toList();
        dialect.insertNew(entityManager, TOMBSTONE, rows);
        for (Tombstone later : tombstones) {
            Sql.update(
                    entityManager,
                    TOMBSTONE,
                    "update inclusion_tombstone set erased_at = ?1, kept_until = ?2"
                            + " where subject = ?3 and erased_at < ?1",
                    Micros.of(later.erasedAt()),
                    Micros.of(later.keptUntil()),
                    later.subject());
        }
    }

    @Override
    public List<Tombstone> tombstones(Transaction tx, @Nullable String after, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        TOMBSTONE,
                        limit,
                        TOMBSTONE.select() + " where subject > ?1 order by subject",
                        after == null ? "" : after)
                .stream()
                .map(row -> new Tombstone(row.text(), row.time(), row.time(), KeyIds.read(row)))
                .toList();
    }

    @Override
    public int dropTombstones(Transaction tx, Instant now, int atMost) {
        return Sql.updated(
                JpaTransaction.entityManager(tx),
                TOMBSTONE,
                dialect.some("delete from inclusion_tombstone", TOMBSTONE, "kept_until < ?1", atMost),
                Micros.of(now));
    }

    private static String list(Chunk chunk, Column column) {
        return chunk.values(List.of(column), (any, parameter) -> parameter);
    }

    private static Erasure erasure(Row row) {
        return new Erasure(row.learner(), row.time(), row.time(), row.flag(), row.text(), read(row.text()));
    }

    /** The numbers in one text: {@code EVIDENCE=12 LOOKS=3}. */
    private static String written(Map<ErasedKind, Long> destroyed) {
        return destroyed.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(" "));
    }

    private static Map<ErasedKind, Long> read(String destroyed) {
        Map<ErasedKind, Long> numbers = new TreeMap<>();
        Arrays.stream(destroyed.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("="))
                .forEach(one -> numbers.put(new ErasedKind(one[0]), Long.valueOf(one[1])));
        return numbers;
    }
}

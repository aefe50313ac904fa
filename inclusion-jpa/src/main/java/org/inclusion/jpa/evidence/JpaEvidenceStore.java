package org.inclusion.jpa.evidence;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps evidence in a table: the values by which rows are sorted and compared in columns, everything else in a line of JSON. */
public final class JpaEvidenceStore implements EvidenceStore {

    private static final String NAME = "inclusion_evidence";

    private static final Table WHOLE = Table.of(
            NAME,
            key("learner_id"),
            key("evidence_id"),
            time("effective_at"),
            time("received_at"),
            text("actor_id"),
            text("structure_id"),
            text("kind"),
            text("content_hash"),
            text("body"));

    private static final Table HASHES = Table.of(NAME, key("learner_id"), key("evidence_id"), text("content_hash"));

    private static final Table BODIES = Table.of(
            NAME, key("evidence_id"), time("effective_at"), time("received_at"), text("content_hash"), text("body"));

    private static final Table BY_KEY = Table.of(
            NAME,
            key("learner_id"),
            key("evidence_id"),
            time("effective_at"),
            time("received_at"),
            text("content_hash"),
            text("body"));

    private static final Table LATEST = Table.of(NAME, key("learner_id"), time("effective_at"));

    /** A position after all others. */
    private static final HistoryPosition END = new HistoryPosition(Micros.instant(Long.MAX_VALUE), "");

    private final Dialect dialect;

    public JpaEvidenceStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public List<Appended> append(Transaction tx, List<ReceivedEvidence> batch) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<Key, ReceivedEvidence> firsts = new LinkedHashMap<>();
        batch.forEach(received -> firsts.putIfAbsent(Key.of(received), received));

        Set<Key> stored = new HashSet<>();
        List<Row> rows = firsts.values().stream().map(JpaEvidenceStore::row).toList();
        dialect.insertNew(entityManager, WHOLE, rows).forEach(row -> stored.add(Key.read(row)));

        Map<Key, String> hashes = new HashMap<>();
        List<Row> refused = firsts.keySet().stream()
                .filter(key -> !stored.contains(key))
                .map(Key::row)
                .toList();
        dialect.byKeys(entityManager, HASHES, refused).forEach(row -> hashes.put(Key.read(row), row.text()));

        List<Appended> appended = new ArrayList<>();
        for (ReceivedEvidence received : batch) {
            Key key = Key.of(received);
            if (stored.remove(key)) {
                hashes.put(key, received.contentHash());
                appended.add(Appended.STORED);
            } else {
                appended.add(received.contentHash().equals(hashes.get(key)) ? Appended.DUPLICATE : Appended.CONFLICT);
            }
        }
        return appended;
    }

    @Override
    public List<ReceivedEvidence> history(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        BODIES,
                        BODIES.select() + " where learner_id = ?1 order by effective_at, evidence_id",
                        learner.value())
                .stream()
                .map(row -> received(learner, row))
                .toList();
    }

    @Override
    public List<ReceivedEvidence> page(Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit) {
        HistoryPosition end = before == null ? END : before;
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        BODIES,
                        limit,
                        // The second condition would be enough, but MariaDB does not use an index to compare pairs.
                        BODIES.select() + " where learner_id = ?1 and effective_at <= ?2"
                                + " and (effective_at, evidence_id) < (?2, ?3)"
                                + " order by effective_at desc, evidence_id desc",
                        learner.value(),
                        Micros.of(end.effectiveAt()),
                        end.id())
                .stream()
                .map(row -> received(learner, row))
                .toList();
    }

    @Override
    public Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<LearnerId, Instant> latest = new HashMap<>();
        List<Row> keys = learners.stream().map(learner -> Row.of(learner)).toList();
        for (Chunk chunk : Chunk.of(keys)) {
            Sql.rows(
                            entityManager,
                            LATEST,
                            "select learner_id, max(effective_at) from inclusion_evidence where learner_id in ("
                                    + chunk.values(LATEST.key(), (column, parameter) -> parameter)
                                    + ") group by learner_id",
                            chunk.parameters())
                    .forEach(row -> latest.put(row.learner(), row.time()));
        }
        return latest;
    }

    @Override
    public Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        BODIES,
                        BODIES.select() + " where learner_id = ?1 and evidence_id = ?2",
                        learner.value(),
                        evidenceId)
                .stream()
                .map(row -> received(learner, row))
                .findFirst();
    }

    @Override
    public List<ReceivedEvidence> find(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
        List<Row> keys =
                evidenceIds.stream().distinct().map(id -> Row.of(learner, id)).toList();
        return dialect.byKeys(JpaTransaction.entityManager(tx), BY_KEY, keys).stream()
                .map(row -> received(row.learner(), row))
                .toList();
    }

    private static Row row(ReceivedEvidence received) {
        EvidenceHeader header = received.evidence().header();
        return Row.of(
                received.learner(),
                received.id(),
                received.effectiveAt(),
                received.receivedAt(),
                header.actor(),
                header.structure(),
                EvidenceFormat.kind(received.evidence()),
                received.contentHash(),
                EvidenceJson.write(received));
    }

    private static ReceivedEvidence received(LearnerId learner, Row row) {
        String id = row.text();
        Instant effectiveAt = row.time();
        Instant receivedAt = row.time();
        String contentHash = row.text();
        try {
            return EvidenceJson.read(row.text(), receivedAt, effectiveAt, contentHash);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "evidence " + id + " of learner " + learner.value() + ": " + e.getMessage(), e);
        }
    }

    /** The key of a row: two pieces of evidence with one key are sent twice, or are a conflict. */
    private record Key(String learner, String id) {

        static Key of(ReceivedEvidence received) {
            return new Key(received.learner().value(), received.id());
        }

        static Key read(Row row) {
            return new Key(row.text(), row.text());
        }

        Row row() {
            return Row.of(learner, id);
        }
    }
}

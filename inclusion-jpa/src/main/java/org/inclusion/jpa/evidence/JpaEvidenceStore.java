package org.inclusion.jpa.evidence;

import static java.util.stream.Collectors.joining;
import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps evidence in a table: the values by which rows are sorted and compared in columns, everything else in a line
 * of JSON.
 */
public final class JpaEvidenceStore implements EvidenceStore {

    private static final String NAME = "inclusion_evidence";

    private static final Table WHOLE = Table.of(EvidenceRows.EVIDENCE);

    private static final Table HASHES = Table.of(NAME, key("learner_id"), key("evidence_id"), text("content_hash"));

    private static final Table BODIES = Table.of(
            NAME, key("evidence_id"), time("effective_at"), time("received_at"), text("content_hash"), text("body"));

    private static final Table CORRECTIONS = Table.of(
            NAME, key("evidence_id"), time("effective_at"), text("supersedes"), text("actor_id"), text("kind"));

    private static final Table LATEST = Table.of(NAME, key("learner_id"), time("effective_at"));

    /** The kinds of evidence that are a helper's view of her. */
    private static final Set<String> VIEWS = Set.of("observation", "settlement");

    /** How many ids one statement may ask for. */
    private static final List<Integer> NUMBERS_OF_IDS = List.of(1, 8, 64, 512);

    private static final int MOST_IDS = NUMBERS_OF_IDS.get(NUMBERS_OF_IDS.size() - 1);

    /** A position before all others: half of what the column holds, since more cannot be converted back. */
    private static final HistoryPosition BEGIN = new HistoryPosition(Micros.instant(Long.MIN_VALUE / 2), "");

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
    public List<ReceivedEvidence> after(Transaction tx, LearnerId learner, @Nullable HistoryPosition after, int limit) {
        HistoryPosition begin = after == null ? BEGIN : after;
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        BODIES,
                        limit,
                        // The second condition would be enough, but MariaDB does not use an index to compare pairs.
                        BODIES.select() + " where learner_id = ?1 and effective_at >= ?2"
                                + " and (effective_at, evidence_id) > (?2, ?3)"
                                + " order by effective_at, evidence_id",
                        learner.value(),
                        Micros.of(begin.effectiveAt()),
                        begin.id())
                .stream()
                .map(row -> received(learner, row))
                .toList();
    }

    @Override
    public List<Correction> correctionsOf(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
        // The index of corrections has those rows alone, and is used where the statement says so.
        return byIds(tx, learner, CORRECTIONS, "supersedes is not null and supersedes in", evidenceIds)
                .map(JpaEvidenceStore::correction)
                .toList();
    }

    @Override
    public List<Correction> corrections(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        CORRECTIONS,
                        CORRECTIONS.select() + " where learner_id = ?1 and supersedes is not null",
                        learner.value())
                .stream()
                .map(JpaEvidenceStore::correction)
                .toList();
    }

    @Override
    public long waiting(Transaction tx, LearnerId learner, @Nullable Instant receivedAfter) {
        return Sql.number(
                JpaTransaction.entityManager(tx),
                CORRECTIONS,
                "select count(*) from inclusion_evidence correction where correction.learner_id = ?1"
                        + " and correction.supersedes is not null and correction.received_at > ?2"
                        + " and not exists (select 1 from inclusion_evidence original"
                        + " where original.learner_id = ?1 and original.evidence_id = correction.supersedes)",
                learner.value(),
                receivedAfter == null ? Long.MIN_VALUE : Micros.of(receivedAfter));
    }

    @Override
    public List<ReceivedEvidence> ofAssessment(Transaction tx, LearnerId learner, AssessmentId assessment) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        BODIES,
                        BODIES.select() + " where learner_id = ?1 and assessment_id is not null and assessment_id = ?2"
                                + " order by effective_at, evidence_id",
                        learner.value(),
                        assessment.value())
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
        return byIds(tx, learner, BODIES, "evidence_id in", evidenceIds)
                .map(row -> received(learner, row))
                .toList();
    }

    /**
     * The rows of a learner for which a condition holds.
     *
     * @param condition in SQL, up to its list of ids
     */
    private static Stream<Row> byIds(
            Transaction tx, LearnerId learner, Table table, String condition, Collection<String> ids) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<String> all = ids.stream().distinct().toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_IDS)
                .mapToObj(from -> all.subList(from, Math.min(from + MOST_IDS, all.size())))
                .map(JpaEvidenceStore::padded)
                .flatMap(some -> {
                    String sql = table.select() + " where learner_id = ?1 and " + condition + " ("
                            + IntStream.range(2, some.size() + 2)
                                    .mapToObj(parameter -> "?" + parameter)
                                    .collect(joining(", "))
                            + ")";
                    Stream<Object> parameters = Stream.concat(Stream.of(learner.value()), some.stream());
                    return Sql.rows(entityManager, table, sql, parameters.toArray()).stream();
                });
    }

    /** Ids, the last one repeated, so that there are few statements: their plans are found again. */
    private static List<String> padded(List<String> ids) {
        int size = NUMBERS_OF_IDS.stream()
                .filter(number -> number >= ids.size())
                .findFirst()
                .orElseThrow();
        List<String> padded = new ArrayList<>(ids);
        padded.addAll(Collections.nCopies(size - ids.size(), ids.get(ids.size() - 1)));
        return padded;
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

    private static Correction correction(Row row) {
        String id = row.text();
        HistoryPosition position = new HistoryPosition(row.time(), id);
        return new Correction(position, row.text(), row.text(), VIEWS.contains(row.text()));
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

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, EvidenceRows.ALL, learner.value(), atMost);
    }

    @Override
    public List<LearnerId> notedBy(Transaction tx, String actor, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        WHOLE,
                        limit,
                        "select distinct learner_id from inclusion_evidence"
                                + " where actor_id = ?1 and actor_id <> learner_id",
                        actor)
                .stream()
                .map(Row::learner)
                .toList();
    }

    /**
     * The actor stands in a column, and once in the body. Inside a text of the body the quotation marks would
     * be escaped.
     */
    @Override
    public int rename(Transaction tx, LearnerId learner, String actor, String alias) {
        return Sql.updated(
                JpaTransaction.entityManager(tx),
                WHOLE,
                "update inclusion_evidence set actor_id = ?1, body = replace(body, ?2, ?3)"
                        + " where learner_id = ?4 and actor_id = ?5",
                alias,
                actorInBody(actor),
                actorInBody(alias),
                learner.value(),
                actor);
    }

    private static String actorInBody(String actor) {
        return "\"actor\":\"" + actor + "\"";
    }
}

package org.inclusion.jpa.together;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;
import org.inclusion.together.KeptSession;
import org.inclusion.together.TogetherRows;
import org.inclusion.together.TogetherStore;

/** Keeps sessions of live help in a table: a row a session, by learner and helper. */
public final class JpaTogetherStore implements TogetherStore {

    private static final Table SESSION = Table.of(TogetherRows.SESSION);

    private static final String BY_ID = " where session_id = ?1";

    private final Dialect dialect;

    public JpaTogetherStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, KeptSession session) {
        Row row = Row.of(
                session.learner(),
                session.helper(),
                session.id(),
                session.openedAt(),
                session.number(),
                session.content());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), SESSION, List.of(row))
                .isEmpty();
    }

    @Override
    public void change(Transaction tx, KeptSession session) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                SESSION,
                "update inclusion_live_session set changes = ?2, content = ?3" + BY_ID,
                session.id(),
                session.number(),
                session.content());
    }

    @Override
    public Optional<KeptSession> find(Transaction tx, String id) {
        return first(tx, SESSION.select() + BY_ID, id);
    }

    @Override
    public Optional<KeptSession> lock(Transaction tx, String id) {
        return first(tx, SESSION.select() + BY_ID + " for update", id);
    }

    private static Optional<KeptSession> first(Transaction tx, String sql, String id) {
        return Sql.rows(JpaTransaction.entityManager(tx), SESSION, sql, id).stream()
                .map(JpaTogetherStore::session)
                .findFirst();
    }

    @Override
    public List<KeptSession> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        SESSION,
                        SESSION.select() + " where learner_id = ?1 order by session_id",
                        learner.value())
                .stream()
                .map(JpaTogetherStore::session)
                .toList();
    }

    @Override
    public Map<String, Long> numbers(Transaction tx, Set<String> ids) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<String, Long> numbers = new HashMap<>();
        for (Chunk chunk : Chunk.of(ids.stream().map(Row::of).toList())) {
            String sql = "select session_id, changes from inclusion_live_session" + among(chunk);
            Sql.rows(entityManager, SESSION, sql, chunk.parameters())
                    .forEach(row -> numbers.put(row.text(), row.number()));
        }
        return numbers;
    }

    @Override
    public List<KeptSession> those(Transaction tx, Set<String> ids) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<KeptSession> those = new ArrayList<>();
        for (Chunk chunk : Chunk.of(ids.stream().map(Row::of).toList())) {
            Sql.rows(entityManager, SESSION, SESSION.select() + among(chunk), chunk.parameters())
                    .forEach(row -> those.add(session(row)));
        }
        return those;
    }

    private static String among(Chunk ids) {
        return IntStream.rangeClosed(1, ids.rows().size())
                .mapToObj(i -> "?" + i)
                .collect(joining(", ", " where session_id in (", ")"));
    }

    @Override
    public void remove(Transaction tx, String id) {
        Sql.update(JpaTransaction.entityManager(tx), SESSION, "delete from inclusion_live_session" + BY_ID, id);
    }

    @Override
    public int drop(Transaction tx, Instant before, int atMost) {
        return delete(tx, "opened_at < ?1", Micros.of(before), atMost);
    }

    @Override
    public int forget(Transaction tx, LearnerId person, int atMost) {
        return delete(tx, "(learner_id = ?1 or helper_id = ?1)", person.value(), atMost);
    }

    private int delete(Transaction tx, String where, Object parameter, int atMost) {
        return Sql.updated(
                JpaTransaction.entityManager(tx),
                SESSION,
                dialect.some("delete from inclusion_live_session", SESSION, where, atMost),
                parameter);
    }

    private static KeptSession session(Row row) {
        LearnerId learner = row.learner();
        String helper = row.text();
        return new KeptSession(row.text(), learner, helper, row.time(), row.number(), row.text());
    }
}

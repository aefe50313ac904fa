package org.inclusion.jpa.outbox;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.OutboxRows;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps letters in a table. A letter that is lent to nobody has an empty node and the time 0. */
public final class JpaOutboxStore implements OutboxStore {

    private static final Table LETTER = Table.of(OutboxRows.LETTER);

    private final Dialect dialect;

    public JpaOutboxStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void put(Transaction tx, List<Letter> letters) {
        dialect.insertNew(
                JpaTransaction.entityManager(tx),
                LETTER,
                letters.stream().map(JpaOutboxStore::row).toList());
    }

    /**
     * Each server ignores the rows that another is just taking, so that nobody waits and nobody takes what is taken.
     */
    @Override
    public List<Letter> lend(Transaction tx, String node, Instant now, Instant until, int limit) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        List<Letter> due = Sql.rows(
                        entityManager,
                        LETTER,
                        LETTER.select() + " where dead = false and due_at <= ?1 and lent_until <= ?1"
                                + " order by due_at, letter_id limit " + limit + " for update skip locked",
                        Micros.of(now))
                .stream()
                .map(JpaOutboxStore::letter)
                .toList();
        for (Chunk chunk :
                Chunk.of(due.stream().map(letter -> Row.of(letter.id())).toList())) {
            lend(entityManager, node, until, chunk);
        }
        return due;
    }

    private static void lend(EntityManager entityManager, String node, Instant until, Chunk chunk) {
        Object[] ids = chunk.parameters();
        String places =
                IntStream.rangeClosed(1, ids.length).mapToObj(i -> "?" + i).collect(joining(", "));
        @Nullable Object[] parameters = new Object[ids.length + 2];
        System.arraycopy(ids, 0, parameters, 0, ids.length);
        parameters[ids.length] = node;
        parameters[ids.length + 1] = Micros.of(until);
        Sql.update(
                entityManager,
                LETTER,
                "update inclusion_outbox set node = ?" + (ids.length + 1) + ", lent_until = ?" + (ids.length + 2)
                        + " where letter_id in (" + places + ")",
                parameters);
    }

    @Override
    public Optional<Letter> lent(Transaction tx, String node, String id) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        LETTER.select() + " where letter_id = ?1 and node = ?2 for update",
                        id,
                        node)
                .stream()
                .map(JpaOutboxStore::letter)
                .findFirst();
    }

    @Override
    public Optional<Instant> earlier(Transaction tx, Letter letter) {
        Row row = Sql.rows(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        "select min(due_at), count(*) from inclusion_outbox where learner_id = ?1 and kind = ?2"
                                + " and put_at < ?3 and dead = false",
                        letter.person(),
                        letter.kind().name(),
                        Micros.of(letter.putAt()))
                .get(0);
        return Optional.ofNullable(row.timeOrNull());
    }

    @Override
    public boolean giveBack(Transaction tx, String node, Letter letter) {
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        "update inclusion_outbox set due_at = ?1, attempts = ?2, failure = ?3, dead = ?4, node = '',"
                                + " lent_until = 0 where letter_id = ?5 and node = ?6",
                        Row.of(letter.dueAt(), letter.attempts(), failure(letter), letter.dead(), letter.id(), node)
                                .values()
                                .toArray())
                > 0;
    }

    @Override
    public boolean remove(Transaction tx, String node, String id) {
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        "delete from inclusion_outbox where letter_id = ?1 and node = ?2",
                        id,
                        node)
                > 0;
    }

    @Override
    public List<Letter> dead(Transaction tx, @Nullable String after, int limit) {
        return Sql.firstRows(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        limit,
                        LETTER.select() + " where dead = true and letter_id > ?1 order by letter_id",
                        after == null ? "" : after)
                .stream()
                .map(JpaOutboxStore::letter)
                .toList();
    }

    @Override
    public boolean revive(Transaction tx, String id, Instant now) {
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        "update inclusion_outbox set dead = false, attempts = 0, due_at = ?1"
                                + " where letter_id = ?2 and dead = true",
                        Micros.of(now),
                        id)
                > 0;
    }

    @Override
    public boolean dropDead(Transaction tx, String id) {
        return Sql.updated(
                        JpaTransaction.entityManager(tx),
                        LETTER,
                        "delete from inclusion_outbox where letter_id = ?1 and dead = true",
                        id)
                > 0;
    }

    @Override
    public OutboxLag lag(Transaction tx) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Row row = Sql.rows(
                        entityManager, LETTER, "select count(*), min(due_at) from inclusion_outbox where dead = false")
                .get(0);
        long waiting = row.number();
        Instant oldest = row.timeOrNull();
        long dead = Sql.number(entityManager, LETTER, "select count(*) from inclusion_outbox where dead = true");
        return new OutboxLag(waiting, oldest, dead);
    }

    @Override
    public int forget(Transaction tx, String person, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, OutboxRows.ALL, person, atMost);
    }

    @Override
    public void move(Transaction tx, String from, String to) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Sql.update(
                entityManager,
                LETTER,
                "update inclusion_outbox set actor_id = ?1 where actor_id = ?2 and learner_id = ?2",
                to,
                from);
        Sql.update(
                entityManager, LETTER, "update inclusion_outbox set learner_id = ?1 where learner_id = ?2", to, from);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, OutboxRows.ALL, actor, alias, atMost);
    }

    private static Row row(Letter letter) {
        return Row.of(
                letter.id(),
                letter.kind(),
                letter.person(),
                letter.actor(),
                letter.about(),
                letter.item(),
                letter.putAt(),
                letter.dueAt(),
                letter.attempts(),
                failure(letter),
                letter.dead(),
                "",
                0L);
    }

    /** A text in any case: a provider does not know the type of a parameter that is null. */
    private static String failure(Letter letter) {
        Letter.Failure failure = letter.failure();
        return failure == null ? "" : failure.name();
    }

    private static Letter letter(Row row) {
        String id = row.text();
        Letter.Kind kind = new Letter.Kind(row.text());
        String person = row.text();
        String actor = row.textOrNull();
        String about = row.text();
        String item = row.textOrNull();
        Instant putAt = row.time();
        Instant dueAt = row.time();
        int attempts = Math.toIntExact(row.number());
        String failure = row.text();
        return new Letter(
                id,
                kind,
                person,
                actor,
                about,
                item,
                putAt,
                dueAt,
                attempts,
                failure.isEmpty() ? null : Letter.Failure.valueOf(failure),
                row.flag());
    }
}

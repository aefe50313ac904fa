package org.inclusion.jpa.message;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.message.MessageRows;
import org.inclusion.message.MessageStore;
import org.inclusion.message.SentMessage;
import org.inclusion.store.Transaction;

/** Keeps messages in a table, and the times of their replies in another. */
public final class JpaMessageStore implements MessageStore {

    private static final Table MESSAGE = Table.of(MessageRows.MESSAGE);

    private static final Table REPLY = Table.of(MessageRows.REPLY);

    private final Dialect dialect;

    public JpaMessageStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void keep(Transaction tx, SentMessage message) {
        Row row = Row.of(message.reference(), message.person(), message.about(), message.item(), message.sentAt());
        dialect.insertNew(JpaTransaction.entityManager(tx), MESSAGE, List.of(row));
    }

    @Override
    public Optional<SentMessage> lock(Transaction tx, String reference) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        MESSAGE,
                        MESSAGE.select() + " where reference = ?1 for update",
                        reference)
                .stream()
                .map(JpaMessageStore::message)
                .findFirst();
    }

    @Override
    public boolean replied(Transaction tx, SentMessage message, Instant at) {
        Row row = Row.of(message.reference(), at, message.person());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), REPLY, List.of(row))
                .isEmpty();
    }

    @Override
    public Map<SentMessage, List<Instant>> of(Transaction tx, LearnerId person) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Map<String, List<Instant>> replies = new HashMap<>();
        for (Row row : Sql.rows(
                entityManager,
                REPLY,
                "select reference, replied_at from inclusion_message_reply where learner_id = ?1 order by replied_at",
                person.value())) {
            replies.computeIfAbsent(row.text(), reference -> new ArrayList<>()).add(row.time());
        }
        Map<SentMessage, List<Instant>> hers = new LinkedHashMap<>();
        for (Row row : Sql.rows(
                entityManager,
                MESSAGE,
                MESSAGE.select() + " where learner_id = ?1 order by sent_at, reference",
                person.value())) {
            SentMessage message = message(row);
            hers.put(message, replies.getOrDefault(message.reference(), List.of()));
        }
        return hers;
    }

    @Override
    public int drop(Transaction tx, Instant before, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        int dropped = Sql.updated(
                entityManager,
                MESSAGE,
                dialect.some("delete from inclusion_message", MESSAGE, "sent_at < ?1", atMost),
                Micros.of(before));
        Sql.update(
                entityManager,
                REPLY,
                "delete from inclusion_message_reply where not exists (select 1 from inclusion_message"
                        + " where inclusion_message.reference = inclusion_message_reply.reference)");
        return dropped;
    }

    @Override
    public void move(Transaction tx, LearnerId from, LearnerId to) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        for (Table table : List.of(MESSAGE, REPLY)) {
            Sql.update(
                    entityManager,
                    table,
                    "update " + table.name() + " set learner_id = ?1 where learner_id = ?2",
                    to.value(),
                    from.value());
        }
    }

    @Override
    public int forget(Transaction tx, LearnerId person, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, MessageRows.ALL, person.value(), atMost);
    }

    private static SentMessage message(Row row) {
        return new SentMessage(row.text(), row.learner(), row.text(), row.textOrNull(), row.time());
    }
}

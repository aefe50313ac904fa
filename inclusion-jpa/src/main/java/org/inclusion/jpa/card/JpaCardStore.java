package org.inclusion.jpa.card;

import static org.inclusion.jpa.sql.Column.key;
import static org.inclusion.jpa.sql.Column.text;
import static org.inclusion.jpa.sql.Column.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.card.Card;
import org.inclusion.card.CardStore;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps cards in a table, by the signs on them. */
public final class JpaCardStore implements CardStore {

    private static final Table CARD = Table.of(
            "inclusion_practice_code",
            key("code"),
            text("learner_id"),
            text("path_id"),
            text("step_id"),
            text("given_by"),
            time("given_at"),
            text("last_day"),
            time("revoked_at"));

    private final Dialect dialect;

    public JpaCardStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Card card) {
        Row row = Row.of(
                card.code(),
                card.learner(),
                card.path(),
                card.step(),
                card.givenBy(),
                card.givenAt(),
                card.lastDay(),
                card.revokedAt());
        return !dialect.insertNew(JpaTransaction.entityManager(tx), CARD, List.of(row))
                .isEmpty();
    }

    @Override
    public Optional<Card> find(Transaction tx, String code) {
        return Sql.rows(JpaTransaction.entityManager(tx), CARD, CARD.select() + " where code = ?1", code).stream()
                .map(JpaCardStore::card)
                .findFirst();
    }

    @Override
    public List<Card> open(Transaction tx, LearnerId learner, LocalDate day) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        CARD,
                        CARD.select() + " where learner_id = ?1 and revoked_at is null and last_day >= ?2"
                                + " order by given_at desc, code",
                        learner.value(),
                        day.toString())
                .stream()
                .map(JpaCardStore::card)
                .toList();
    }

    @Override
    public List<Card> of(Transaction tx, LearnerId learner) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        CARD,
                        CARD.select() + " where learner_id = ?1 order by given_at desc, code",
                        learner.value())
                .stream()
                .map(JpaCardStore::card)
                .toList();
    }

    @Override
    public void revoke(Transaction tx, String code, Instant at) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                CARD,
                "update inclusion_practice_code set revoked_at = ?1 where code = ?2 and revoked_at is null",
                Micros.of(at),
                code);
    }

    private static Card card(Row row) {
        return new Card(
                row.text(),
                row.learner(),
                new PathId(row.text()),
                new StepId(row.text()),
                row.text(),
                row.time(),
                row.day(),
                row.timeOrNull());
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(JpaTransaction.entityManager(tx), dialect, CARD, learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, CARD, "given_by", actor, alias, atMost);
    }
}

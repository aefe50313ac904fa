package org.inclusion.jpa.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.card.Card;
import org.inclusion.card.CardRows;
import org.inclusion.card.CardStore;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Erasing;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Stored;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps cards in a table, by the signs on them. */
public final class JpaCardStore implements CardStore {

    private static final Stored<Card> CARDS = Stored.of(CardRows.CARD);

    private static final Table CARD = CARDS.table();

    private final Dialect dialect;

    public JpaCardStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean add(Transaction tx, Card card) {
        return CARDS.insertNew(JpaTransaction.entityManager(tx), dialect, card);
    }

    @Override
    public Optional<Card> find(Transaction tx, String code) {
        return Sql.rows(JpaTransaction.entityManager(tx), CARD, CARD.select() + " where code = ?1", code).stream()
                .map(CARDS::read)
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
                .map(CARDS::read)
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
                .map(CARDS::read)
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

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return Erasing.forget(
                JpaTransaction.entityManager(tx), dialect, List.of(CardRows.CARD), learner.value(), atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Erasing.rename(JpaTransaction.entityManager(tx), dialect, List.of(CardRows.CARD), actor, alias, atMost);
    }
}

package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.card.Card;
import org.inclusion.card.CardRows;
import org.inclusion.card.CardStore;
import org.inclusion.store.Transaction;

/** Keeps cards by their signs, which no two cards share, and by learner; the latest given first. */
final class MemoryCardStore implements CardStore, HoldingRows {

    private final Map<String, Card> bySigns = new HashMap<>();
    private final Table<LearnerId, String, Card> byLearner =
            new Table<>(comparing(Card::givenAt).reversed().thenComparing(Card::code));

    @Override
    public boolean add(Transaction tx, Card card) {
        if (find(tx, card.code()).isPresent()) {
            return false;
        }
        put(tx, card);
        return true;
    }

    private void put(Transaction tx, Card card) {
        MemoryTransaction.of(tx).put(bySigns, card.code(), card);
        byLearner.put(tx, card.learner(), card.code(), card);
    }

    @Override
    public Optional<Card> find(Transaction tx, String code) {
        MemoryTransaction.of(tx);
        return Optional.ofNullable(bySigns.get(code));
    }

    @Override
    public List<Card> open(Transaction tx, LearnerId learner, LocalDate day) {
        return byLearner.those(tx, learner, card -> card.opensOn(day));
    }

    @Override
    public List<Card> of(Transaction tx, LearnerId learner) {
        return byLearner.of(tx, learner);
    }

    @Override
    public void revoke(Transaction tx, String code, Instant at) {
        find(tx, code).filter(card -> card.revokedAt() == null).ifPresent(card -> put(tx, revoked(card, at)));
    }

    private static Card revoked(Card card, Instant at) {
        return new Card(
                card.code(),
                card.learner(),
                card.path(),
                card.step(),
                card.givenBy(),
                card.givenAt(),
                card.lastDay(),
                at);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        List<Card> some = of(tx, learner).stream().limit(atMost).toList();
        for (Card card : some) {
            MemoryTransaction.of(tx).remove(bySigns, card.code());
            byLearner.remove(tx, learner, card.code());
        }
        return some.size();
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        List<Card> some = byLearner.ofAnyone(
                tx,
                card -> card.givenBy().equals(actor) && !card.learner().value().equals(actor),
                atMost);
        some.forEach(card -> put(tx, CardRows.CARD.with(card, Map.of("given_by", alias))));
        return some.size();
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(CardRows.CARD, byLearner));
    }
}

package org.inclusion.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.card.Card;
import org.inclusion.card.CardStore;
import org.inclusion.store.Transaction;

/** Practice codes by learner and code, and whose each code is. */
final class MemoryCardStore implements CardStore {

    private final Table<Card> rows = new Table<>();
    private final Table<String> learners = new Table<>();

    @Override
    public boolean add(Transaction tx, Card card) {
        if (find(tx, card.code()).isPresent()) {
            return false;
        }
        put(tx, card);
        return true;
    }

    private void put(Transaction tx, Card card) {
        rows.put(tx, card.learner().value(), card.code(), card.givenAt(), card);
        learners.put(tx, card.code(), Table.ONLY, card.givenAt(), card.learner().value());
    }

    @Override
    public Optional<Card> find(Transaction tx, String code) {
        Optional<String> learner = learners.get(tx, code, Table.ONLY);
        return learner.isPresent() ? rows.get(tx, learner.get(), code) : Optional.empty();
    }

    @Override
    public List<Card> of(Transaction tx, LearnerId learner) {
        return rows.latestFirst(tx, learner.value());
    }

    @Override
    public void revoke(Transaction tx, String code, Instant at) {
        Optional<Card> card = find(tx, code);
        if (card.isPresent() && card.get().revokedAt() == null) {
            Card given = card.get();
            put(
                    tx,
                    new Card(
                            code,
                            given.learner(),
                            given.path(),
                            given.step(),
                            given.givenBy(),
                            given.givenAt(),
                            given.lastDay(),
                            at));
        }
    }
}

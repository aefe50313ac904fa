package org.inclusion.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.store.Transaction;

/** Wishes by learner and time. */
final class MemoryWishStore implements WishStore {
    private record Key(LearnerId learner, Instant at) {}

    private final Table<Key, Wish> rows = new Table<>();

    @Override
    public void add(Transaction tx, Wish wish) {
        rows.put(tx, new Key(wish.learner(), wish.at()), wish);
    }

    @Override
    public Optional<Wish> latest(Transaction tx, LearnerId learner) {
        return rows
                .where(
                        tx,
                        row -> row.learner().equals(learner),
                        Comparator.comparing(Wish::at).reversed())
                .stream()
                .findFirst();
    }
}

package org.inclusion.memory;

import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.store.Transaction;

/** Wishes by learner and time. */
final class MemoryWishStore implements WishStore {

    private final Table<Wish> rows = new Table<>();

    @Override
    public void add(Transaction tx, Wish wish) {
        rows.put(tx, wish.learner().value(), wish.at().toString(), wish.at(), wish);
    }

    @Override
    public Optional<Wish> latest(Transaction tx, LearnerId learner) {
        return rows.latest(tx, learner.value());
    }
}

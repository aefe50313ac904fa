package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.store.Transaction;

/** Keeps wishes by learner and time; the earliest first. */
final class MemoryWishStore implements WishStore {

    private final Table<LearnerId, Instant, Wish> rows = new Table<>(comparing(Wish::at));

    @Override
    public void add(Transaction tx, Wish wish) {
        rows.put(tx, wish.learner(), wish.at(), wish);
    }

    @Override
    public Optional<Wish> latest(Transaction tx, LearnerId learner) {
        return rows.last(tx, learner);
    }
}

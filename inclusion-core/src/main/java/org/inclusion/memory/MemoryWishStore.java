package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journey.JourneyRows;
import org.inclusion.journey.Wish;
import org.inclusion.journey.WishStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps wishes by learner and time; the earliest first. */
final class MemoryWishStore implements WishStore, HoldingRows {

    private final Table<LearnerId, Instant, Wish> rows = new Table<>(comparing(Wish::at));

    @Override
    public void add(Transaction tx, Wish wish) {
        rows.put(tx, wish.learner(), wish.at(), wish);
    }

    @Override
    public Optional<Wish> latest(Transaction tx, LearnerId learner) {
        return rows.last(tx, learner);
    }

    @Override
    public List<Wish> after(Transaction tx, LearnerId learner, @Nullable Instant after, int limit) {
        return rows.those(tx, learner, wish -> after == null || wish.at().isAfter(after)).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        return Held.rename(tx, held(), actor, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(JourneyRows.WISH, rows));
    }
}

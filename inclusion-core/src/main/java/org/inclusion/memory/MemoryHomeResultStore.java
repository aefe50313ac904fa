package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.card.CardRows;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.store.Transaction;

/** Keeps home results by learner, card and id; the earliest first. */
final class MemoryHomeResultStore implements HomeResultStore, HoldingRows {

    private final Table<LearnerId, Key, HomeResult> rows = new Table<>(
            comparing(HomeResult::at).thenComparing(HomeResult::card).thenComparing(HomeResult::id));

    private record Key(String card, String id) {

        static Key of(HomeResult result) {
            return new Key(result.card(), result.id());
        }
    }

    @Override
    public boolean add(Transaction tx, HomeResult result) {
        if (rows.find(tx, result.learner(), Key.of(result)).isPresent()) {
            return false;
        }
        rows.put(tx, result.learner(), Key.of(result), result);
        return true;
    }

    @Override
    public List<HomeResult> of(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }

    @Override
    public void remove(Transaction tx, Collection<HomeResult> results) {
        results.forEach(result -> rows.remove(tx, result.learner(), Key.of(result)));
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(CardRows.HOME_RESULT, rows));
    }
}

package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionRows;
import org.inclusion.completion.CompletionStore;
import org.inclusion.completion.ToldPlace;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps what learners answered by learner and place. */
final class MemoryCompletionStore implements CompletionStore, HoldingRows {

    private final Table<LearnerId, String, ToldPlace> rows =
            new Table<>(comparing(row -> row.place().id()));

    @Override
    public void keep(Transaction tx, ToldPlace row) {
        put(
                tx,
                row,
                find(tx, row.learner(), row.place().id()).map(ToldPlace::told).orElse(null));
    }

    @Override
    public Optional<ToldPlace> find(Transaction tx, LearnerId learner, String place) {
        return rows.find(tx, learner, place);
    }

    @Override
    public List<ToldPlace> of(Transaction tx, LearnerId learner) {
        return rows.of(tx, learner);
    }

    @Override
    public void told(Transaction tx, LearnerId learner, String place, Completion told) {
        find(tx, learner, place).ifPresent(row -> put(tx, row, told));
    }

    private void put(Transaction tx, ToldPlace row, @Nullable Completion told) {
        ToldPlace kept = new ToldPlace(row.learner(), row.place(), row.agreed(), row.answeredAt(), row.put(), told);
        rows.put(tx, row.learner(), row.place().id(), kept);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(CompletionRows.COMPLETION, rows));
    }
}

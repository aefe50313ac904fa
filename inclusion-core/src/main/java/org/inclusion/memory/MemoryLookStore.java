package org.inclusion.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.store.Transaction;

/** Looks by learner, viewer, day and thing. */
final class MemoryLookStore implements LookStore {
    private record Key(LearnerId learner, String viewer, LocalDate day, Look.What what) {}

    private final Table<Key, Look> rows = new Table<>();

    @Override
    public void note(Transaction tx, Look look) {
        Key key = new Key(look.learner(), look.viewer(), look.day(), look.what());
        if (rows.get(tx, key).isEmpty()) {
            rows.put(tx, key, look);
        }
    }

    @Override
    public List<Look> at(Transaction tx, LearnerId learner) {
        return rows.where(
                tx,
                row -> row.learner().equals(learner),
                Comparator.comparing(Look::at)
                        .reversed()
                        .thenComparing(Look::viewer)
                        .thenComparing(Look::what));
    }
}

package org.inclusion.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Day relations by learner, helper and day. */
final class MemoryDayRelationStore implements DayRelationStore {
    private record Key(LearnerId learner, String helper, LocalDate day) {}

    private final Table<Key, DayRelation> rows = new Table<>();

    @Override
    public void open(Transaction tx, DayRelation relation) {
        Key key = new Key(relation.learner(), relation.helper(), relation.day());
        if (rows.get(tx, key).isEmpty()) {
            rows.put(tx, key, relation);
        }
    }

    @Override
    public boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day) {
        return rows.get(tx, new Key(learner, helper, day)).isPresent();
    }

    @Override
    public List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day) {
        return rows.where(
                tx,
                row -> row.helper().equals(helper) && row.day().equals(day),
                Comparator.comparing(DayRelation::openedAt).thenComparing(DayRelation::learner));
    }
}

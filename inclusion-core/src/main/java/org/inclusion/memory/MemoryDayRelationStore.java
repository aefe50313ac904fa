package org.inclusion.memory;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Day relations by helper, day and learner. */
final class MemoryDayRelationStore implements DayRelationStore {

    private final Table<DayRelation> rows = new Table<>();

    @Override
    public void open(Transaction tx, DayRelation relation) {
        if (!isOpen(tx, relation.helper(), relation.learner(), relation.day())) {
            String helperAndDay = Table.key(relation.helper(), relation.day());
            rows.put(tx, helperAndDay, relation.learner().value(), relation.openedAt(), relation);
        }
    }

    @Override
    public boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day) {
        return rows.get(tx, Table.key(helper, day), learner.value()).isPresent();
    }

    @Override
    public List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day) {
        return rows.earliestFirst(tx, Table.key(helper, day));
    }
}

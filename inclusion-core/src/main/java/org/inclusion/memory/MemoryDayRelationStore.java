package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.inclusion.access.AccessRows;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps day relations by helper and day, and by learner; the first opened first. */
final class MemoryDayRelationStore implements DayRelationStore, HoldingRows {

    /** One day of one helper, whose relations are read together. */
    private record HelperDay(String helper, LocalDate day) {}

    private static final Comparator<DayRelation> BY_DAY =
            comparing(DayRelation::day).thenComparing(DayRelation::helper);

    private final Table<HelperDay, LearnerId, DayRelation> rows =
            new Table<>(comparing(DayRelation::openedAt).thenComparing(DayRelation::learner));

    @Override
    public void open(Transaction tx, DayRelation relation) {
        if (!isOpen(tx, relation.helper(), relation.learner(), relation.day())) {
            rows.put(tx, new HelperDay(relation.helper(), relation.day()), relation.learner(), relation);
        }
    }

    @Override
    public boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day) {
        return rows.find(tx, new HelperDay(helper, day), learner).isPresent();
    }

    @Override
    public List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day) {
        return rows.of(tx, new HelperDay(helper, day));
    }

    @Override
    public List<DayRelation> after(Transaction tx, LearnerId learner, @Nullable DayRelation after, int limit) {
        return rows.ofAnyone(tx, relation -> relation.learner().equals(learner), Integer.MAX_VALUE).stream()
                .filter(relation -> after == null || BY_DAY.compare(relation, after) > 0)
                .sorted(BY_DAY)
                .limit(limit)
                .toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forgetOfAnyone(tx, relation -> relation.learner().equals(learner), atMost);
    }

    /** The helper is a part of the owner here, so a renamed relation goes to another owner. */
    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        List<DayRelation> some = rows.ofAnyone(
                tx,
                relation -> relation.helper().equals(helper)
                        && !relation.learner().value().equals(helper),
                atMost);
        for (DayRelation relation : some) {
            rows.remove(tx, new HelperDay(helper, relation.day()), relation.learner());
            open(tx, AccessRows.DAY_RELATION.with(relation, Map.of("helper_id", alias)));
        }
        return some.size();
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(AccessRows.DAY_RELATION, rows));
    }
}

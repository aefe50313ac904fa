package org.inclusion.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps day relations by helper and day, and by learner; the first opened first. */
final class MemoryDayRelationStore implements DayRelationStore {

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
            open(
                    tx,
                    new DayRelation(
                            alias, relation.learner(), relation.structure(), relation.day(), relation.openedAt()));
        }
        return some.size();
    }

    /** All of a learner, and all that a person opened as a helper. */
    List<DayRelation> with(Transaction tx, LearnerId person) {
        return rows.ofAnyone(
                tx,
                relation ->
                        relation.learner().equals(person) || relation.helper().equals(person.value()),
                Integer.MAX_VALUE);
    }

    /** The learners with day relations. */
    Set<LearnerId> people(Transaction tx) {
        return rows.ofAnyone(tx, any -> true, Integer.MAX_VALUE).stream()
                .map(DayRelation::learner)
                .collect(toSet());
    }

    /** How many day relations with some learners are old, and not the latest of the learner or of the helper. */
    long old(Transaction tx, Set<LearnerId> learners, RunningTerm term) {
        return rows.ofAnyone(tx, isOld(tx, learners, term), Integer.MAX_VALUE).size();
    }

    /** Removes those. */
    int drop(Transaction tx, Set<LearnerId> learners, RunningTerm term, int atMost) {
        return rows.forgetOfAnyone(tx, isOld(tx, learners, term), atMost);
    }

    private Predicate<DayRelation> isOld(Transaction tx, Set<LearnerId> learners, RunningTerm term) {
        Map<String, Instant> latest = new HashMap<>();
        Map<LearnerId, Instant> latestOfLearners = new HashMap<>();
        for (DayRelation any : rows.ofAnyone(tx, all -> true, Integer.MAX_VALUE)) {
            latest.merge(any.helper(), any.openedAt(), (one, other) -> one.isAfter(other) ? one : other);
            latestOfLearners.merge(any.learner(), any.openedAt(), (one, other) -> one.isAfter(other) ? one : other);
        }
        return relation -> learners.contains(relation.learner())
                && term.isOld(relation.structure(), relation.openedAt())
                && relation.openedAt().isBefore(latestOfLearners.get(relation.learner()))
                && relation.openedAt().isBefore(latest.get(relation.helper()));
    }
}

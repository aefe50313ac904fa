package org.inclusion.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.FollowupRows;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps promises and their tries by learner and id, and absences by structure and month. */
final class MemoryPromiseStore implements PromiseStore, HoldingRows {

    private record Key(String promise, String id) {

        static Key of(Try one) {
            return new Key(one.promise(), one.id());
        }
    }

    private static final Comparator<Promise> BY_DAY =
            comparing(Promise::day).thenComparing(Promise::learner).thenComparing(Promise::id);

    private final Table<LearnerId, String, Promise> promises =
            new Table<>(comparing(Promise::madeAt).thenComparing(Promise::id));
    private final Table<LearnerId, Key, Try> tries =
            new Table<>(comparing(Try::at).thenComparing(Try::promise).thenComparing(Try::id));
    private final Map<String, Map<YearMonth, Long>> absences = new HashMap<>();

    @Override
    public boolean add(Transaction tx, Promise promise) {
        if (find(tx, promise.learner(), promise.id()).isPresent()) {
            return false;
        }
        promises.put(tx, promise.learner(), promise.id(), promise);
        return true;
    }

    @Override
    public Optional<Promise> find(Transaction tx, LearnerId learner, String id) {
        return promises.find(tx, learner, id);
    }

    @Override
    public List<Promise> booked(Transaction tx, String booking) {
        Predicate<Promise> byTry = promise -> !tries.those(
                        tx,
                        promise.learner(),
                        one -> one.promise().equals(promise.id()) && booking.equals(one.booking()))
                .isEmpty();
        Predicate<Promise> first = promise -> booking.equals(promise.booking());
        return promises.ofAnyone(tx, first.or(byTry), Integer.MAX_VALUE).stream()
                .sorted(comparing(Promise::learner).thenComparing(Promise::id))
                .toList();
    }

    @Override
    public List<Promise> of(Transaction tx, LearnerId learner) {
        return promises.of(tx, learner);
    }

    @Override
    public List<Promise> openOf(Transaction tx, String owner) {
        return open(tx, promise -> owner.equals(promise.owner()));
    }

    @Override
    public List<Promise> openIn(Transaction tx, String structure) {
        return open(tx, promise -> promise.structure().equals(structure));
    }

    @Override
    public List<Promise> openUnowned(Transaction tx, String structure) {
        return open(tx, promise -> promise.structure().equals(structure) && promise.owner() == null);
    }

    private List<Promise> open(Transaction tx, Predicate<Promise> condition) {
        return promises.ofAnyone(tx, condition.and(promise -> isOpen(tx, promise)), Integer.MAX_VALUE).stream()
                .sorted(BY_DAY)
                .toList();
    }

    private boolean isOpen(Transaction tx, Promise promise) {
        return tries.those(
                        tx,
                        promise.learner(),
                        one -> one.promise().equals(promise.id())
                                && one.result().ends())
                .isEmpty();
    }

    @Override
    public boolean pass(Transaction tx, Promise promise, @Nullable String owner, boolean byRelation) {
        Optional<Promise> kept = find(tx, promise.learner(), promise.id())
                .filter(found -> Objects.equals(found.owner(), promise.owner()));
        kept.ifPresent(found -> promises.put(tx, found.learner(), found.id(), found.heldBy(owner, byRelation)));
        return kept.isPresent();
    }

    @Override
    public boolean addTry(Transaction tx, Try one) {
        if (tries.find(tx, one.learner(), Key.of(one)).isPresent()) {
            return false;
        }
        tries.put(tx, one.learner(), Key.of(one), one);
        return true;
    }

    @Override
    public List<Try> tries(Transaction tx, Collection<LearnerId> learners) {
        return Set.copyOf(learners).stream()
                .flatMap(learner -> tries.of(tx, learner).stream())
                .sorted(comparing(Try::at)
                        .thenComparing(Try::learner)
                        .thenComparing(Try::promise)
                        .thenComparing(Try::id))
                .toList();
    }

    @Override
    public List<Try> kept(Transaction tx, String structure, Instant before) {
        List<Promise> there =
                promises.ofAnyone(tx, promise -> promise.structure().equals(structure), Integer.MAX_VALUE);
        Set<LearnerId> learners = there.stream().map(Promise::learner).collect(toSet());
        Set<Object> ids = there.stream()
                .map(promise -> List.of(promise.learner(), promise.id()))
                .collect(toSet());
        return tries(tx, learners).stream()
                .filter(one -> one.result() == Try.Result.REACHED && one.at().isBefore(before))
                .filter(one -> ids.contains(List.of(one.learner(), one.promise())))
                .toList();
    }

    @Override
    public void countAbsence(Transaction tx, String structure, YearMonth month) {
        Map<YearMonth, Long> counted = absences.computeIfAbsent(structure, unknown -> new HashMap<>());
        MemoryTransaction.of(tx).put(counted, month, counted.getOrDefault(month, 0L) + 1);
    }

    @Override
    public Map<YearMonth, Long> absences(Transaction tx, String structure) {
        MemoryTransaction.of(tx);
        return Map.copyOf(absences.getOrDefault(structure, Map.of()));
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        int forgotten = tries.forget(tx, learner, atMost);
        return forgotten < atMost ? forgotten + promises.forget(tx, learner, atMost - forgotten) : forgotten;
    }

    @Override
    public int rename(Transaction tx, String actor, String alias, int atMost) {
        int changed = Held.rename(tx, held(), actor, alias, atMost);
        return changed
                + promises.change(
                        tx,
                        promise -> actor.equals(promise.owner())
                                && !promise.learner().value().equals(actor),
                        atMost - changed,
                        Promise::heldByNobody);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(FollowupRows.PROMISE, promises), Held.of(FollowupRows.TRY, tries));
    }
}

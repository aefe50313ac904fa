package org.inclusion.samples.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.journal.JournalStore;
import org.inclusion.journal.SealedEntry;
import org.inclusion.learner.Checkpoint;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.memory.RowLocks;
import org.inclusion.outbox.Letter;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.privacy.Tombstone;
import org.inclusion.together.TogetherStore;
import org.jspecify.annotations.Nullable;

/** Puts one mutant in, at the ports: or none. */
final class Mutation {

    private static final int ONE_IN = 20;

    private final @Nullable Mutant mutant;
    private final Map<String, Letter> lentLetters = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private int times;

    Mutation(@Nullable Mutant mutant) {
        this.mutant = mutant;
    }

    boolean is(Mutant one) {
        return mutant == one;
    }

    /** Whether the lock of rows is left as it is. */
    boolean locksRows() {
        return !is(Mutant.LOCK_LEFT_OUT) && !is(Mutant.LOCK_OF_THE_FIRST_ALONE) && !is(Mutant.LOCK_GIVEN_BACK_EARLY);
    }

    private boolean isTime() {
        times++;
        return times % ONE_IN == 0;
    }

    void atCommit(MemoryTransaction tx) {
        if (is(Mutant.COMMIT_SWALLOWED) && tx.mark() > 0 && isTime()) {
            tx.rollBackTo(0);
        }
        if (is(Mutant.COMMIT_BY_HALF) && tx.mark() > 1 && isTime()) {
            tx.rollBackTo(tx.mark() - 1);
        }
    }

    @Nullable
    Object call(Call call, SimulatedTransactions transactions) throws Throwable {
        if (mutant == null) {
            return call.proceed();
        }
        Object answer = changed(call, transactions);
        if (is(Mutant.LOCK_GIVEN_BACK_EARLY)) {
            transactions.giveBackEarly(call.tx());
        }
        return answer;
    }

    private @Nullable Object changed(Call call, SimulatedTransactions transactions) throws Throwable {
        String name = call.name();
        return switch (Objects.requireNonNull(mutant)) {
            case LOCK_LEFT_OUT -> name.equals("SnapshotStore.lock") ? found(call, call.argument(1)) : call.proceed();
            case LOCK_OF_THE_FIRST_ALONE ->
                name.equals("SnapshotStore.lock") ? firstLocked(call, call.argument(1)) : call.proceed();
            case CHECK_BEFORE_LOCK -> {
                Object before = name.equals("SnapshotStore.lock") ? found(call, call.argument(1)) : null;
                Object after = call.proceed();
                yield before == null ? after : before;
            }
            case UNIQUE_KEY_LEFT_OUT -> {
                Object answer = call.proceed();
                yield name.equals("EvidenceStore.append")
                        ? allStored((List<?>) Objects.requireNonNull(answer))
                        : answer;
            }
            case CHECKPOINTS_STAY -> name.equals("CheckpointStore.keep") ? keptOnce(call) : call.proceed();
            case SNAPSHOT_NOT_SAVED -> name.equals("SnapshotStore.save") && isTime() ? null : call.proceed();
            case LEASE_FOR_EVERYBODY -> {
                Object answer = call.proceed();
                yield name.equals("LeaseStore.take") ? (Object) true : answer;
            }
            case LEASE_NOT_RENEWED -> name.equals("LeaseStore.take") ? takenOnce(call) : call.proceed();
            case LEASE_GIVEN_BACK_BY_ANOTHER -> givenBackByAnybody(call);
            case LETTER_LENT_TWICE ->
                name.equals("OutboxStore.lend")
                        ? call.with(2, ((Instant) call.argument(2)).plus(Duration.ofMinutes(2)))
                        : call.proceed();
            case LETTER_REMOVED_FIRST -> removedFirst(call);
            case LETTER_OUTSIDE -> {
                if (name.equals("OutboxStore.put")) {
                    List<Letter> letters = call.argument(1);
                    transactions.run(tx -> {
                        call.memory().of(OutboxStore.class).put(tx, letters);
                        return true;
                    });
                    yield null;
                }
                yield call.proceed();
            }
            case TOMBSTONE_LEFT_OUT -> name.equals("ErasureStore.bury") ? null : call.proceed();
            case TOMBSTONE_TOO_OLD -> name.equals("ErasureStore.bury") ? call.with(1, older(call)) : call.proceed();
            case TABLE_FORGOTTEN -> name.equals("PromiseStore.forget") ? (Object) 0 : call.proceed();
            case ENTRIES_NOT_RENAMED -> name.equals("JournalStore.rename") ? (Object) 0 : call.proceed();
            case SUMS_FORGET_NOBODY -> name.equals("CohortStore.forget") ? null : call.proceed();
            case SEAL_TURNED -> name.equals("JournalStore.seal") ? call.with(2, turned(call)) : call.proceed();
            case SEAL_WITHOUT_LOCK ->
                name.equals("JournalStore.unsealed")
                        ? call.memory().of(JournalStore.class).unsealed(new MemoryTransaction(RowLocks.NONE), (Integer)
                                call.argument(1))
                        : call.proceed();
            case MOVE_COPIES -> name.equals("EvidenceStore.forget") ? (Object) 0 : call.proceed();
            case MANDATE_GOES_ON -> name.equals("MandateStore.end") ? null : call.proceed();
            case SESSION_WITHOUT_LOCK ->
                name.equals("TogetherStore.lock")
                        ? call.memory().of(TogetherStore.class).find(call.tx(), call.argument(1))
                        : call.proceed();
            case ERASURE_NOT_ASKED -> name.equals("ErasureStore.left") ? Map.of() : call.proceed();
            case LOCK_GIVEN_BACK_EARLY,
                    RACE_MISNAMED,
                    DIRTY_READ,
                    COMMIT_SWALLOWED,
                    COMMIT_BY_HALF,
                    ROLLBACK_LEFT_OUT,
                    TOLD_BEFORE_COMMIT -> call.proceed();
        };
    }

    private static Map<LearnerId, Snapshot> found(Call call, Collection<LearnerId> learners) {
        Map<LearnerId, Snapshot> found = new HashMap<>();
        learners.forEach(learner -> found.put(
                learner,
                call.memory().of(SnapshotStore.class).find(call.tx(), learner).orElse(Snapshot.NONE)));
        return found;
    }

    private static Map<LearnerId, Snapshot> firstLocked(Call call, Collection<LearnerId> learners) throws Throwable {
        Map<LearnerId, Snapshot> found = new HashMap<>(found(call, learners));
        if (!learners.isEmpty()) {
            @SuppressWarnings("unchecked")
            Map<LearnerId, Snapshot> first =
                    (Map<LearnerId, Snapshot>) call.with(1, List.of(new TreeSet<>(learners).first()));
            found.putAll(first);
        }
        return found;
    }

    private static List<Appended> allStored(List<?> answers) {
        return answers.stream().map(answer -> Appended.STORED).toList();
    }

    private static @Nullable Object keptOnce(Call call) throws Throwable {
        Map<LearnerId, Collection<Checkpoint>> made = call.argument(1);
        Map<LearnerId, List<Checkpoint>> fresh = new HashMap<>();
        made.forEach((learner, checkpoints) -> {
            List<Integer> known = call.memory().of(CheckpointStore.class).before(call.tx(), learner, null).stream()
                    .map(Checkpoint::level)
                    .toList();
            fresh.put(
                    learner,
                    checkpoints.stream()
                            .filter(one -> !known.contains(one.level()))
                            .toList());
        });
        return call.with(1, fresh);
    }

    private Object takenOnce(Call call) throws Throwable {
        String work = call.argument(1);
        String holder = call.argument(2);
        if (holder.equals(holders.get(work))) {
            return true;
        }
        Object taken = call.proceed();
        if (Boolean.TRUE.equals(taken)) {
            holders.put(work, holder);
        }
        return Objects.requireNonNull(taken);
    }

    private @Nullable Object givenBackByAnybody(Call call) throws Throwable {
        if (call.name().equals("LeaseStore.giveBack")) {
            String work = call.argument(1);
            return call.with(2, holders.getOrDefault(work, call.argument(2)));
        }
        Object answer = call.proceed();
        if (call.name().equals("LeaseStore.take") && Boolean.TRUE.equals(answer)) {
            holders.put(call.argument(1), call.argument(2));
        }
        return answer;
    }

    private @Nullable Object removedFirst(Call call) throws Throwable {
        if (call.name().equals("OutboxStore.lent")) {
            String id = call.argument(2);
            return Optional.ofNullable(lentLetters.get(id));
        }
        Object answer = call.proceed();
        if (call.name().equals("OutboxStore.lend")) {
            for (Object one : (List<?>) Objects.requireNonNull(answer)) {
                Letter letter = (Letter) one;
                lentLetters.put(letter.id(), letter);
                call.memory().of(OutboxStore.class).remove(call.tx(), call.argument(1), letter.id());
            }
        }
        return answer;
    }

    private static List<Tombstone> older(Call call) {
        Collection<Tombstone> buried = call.argument(1);
        return buried.stream()
                .map(one -> new Tombstone(
                        one.subject(), one.erasedAt().minus(Duration.ofDays(3)), one.keptUntil(), one.keyId()))
                .toList();
    }

    private static List<SealedEntry> turned(Call call) {
        List<SealedEntry> entries = new ArrayList<>(call.<Collection<SealedEntry>>argument(2));
        if (entries.size() > 1) {
            SealedEntry one = entries.get(0);
            SealedEntry two = entries.get(1);
            entries.set(0, new SealedEntry(two.entry(), one.segment(), one.place(), one.hash()));
            entries.set(1, new SealedEntry(one.entry(), two.segment(), two.place(), two.hash()));
        }
        return entries;
    }
}

package org.inclusion.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.kept.ErasedKind;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.outbox.Notices;
import org.inclusion.room.Forget;
import org.inclusion.room.Rename;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Destroys everything of one learner, in many short transactions. Each takes the lock of her row, as who records does.
 * Cut short anywhere, it is begun again and goes on: her erasure leaves last, in
 * the transaction that writes the tombstone. Two that destroy the same learner at once do no harm.
 */
final class Destroying {

    /** How many rows one transaction destroys of one kind. */
    static final int BATCH = 500;

    /** In how many people's evidence one look finds her id. */
    private static final int PEOPLE = 50;

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final ErasureStore erasures;
    private final MoveStore moves;
    private final EvidenceStore evidence;
    private final Kept kept;
    private final LearnerListener listener;
    private final Notices notices;
    private final KeyRing key;
    private final Duration tombstonesStay;
    private final LearnerId learner;

    Destroying(
            Transactions transactions,
            SnapshotStore snapshots,
            ErasureStore erasures,
            MoveStore moves,
            EvidenceStore evidence,
            Kept kept,
            LearnerListener listener,
            Notices notices,
            KeyRing key,
            Duration tombstonesStay,
            LearnerId learner) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.erasures = erasures;
        this.moves = moves;
        this.evidence = evidence;
        this.kept = kept;
        this.listener = listener;
        this.notices = notices;
        this.key = key;
        this.tombstonesStay = tombstonesStay;
        this.learner = learner;
    }

    /**
     * Destroys all of it.
     *
     * @param clock gives the time of the tombstone
     * @return the receipt; empty where the erasure was taken back, or another has done it
     */
    Optional<ErasureReceipt> run(Supplier<Instant> clock) {
        Optional<Erasure> begun = underHerLock((tx, erasure) -> {
            erasures.save(tx, erasure.begin());
            return erasure;
        });
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        String alias = begun.get().alias();
        leaveActs(alias);
        // Not counted: how many are left depends on when the journal was sealed.
        untilFewer((tx, erasure) -> kept.entries().some(tx, learner.value(), alias, BATCH));
        for (Map.Entry<ErasedKind, Forget> rows : kept.rows().entrySet()) {
            untilFewer((tx, erasure) ->
                    counted(tx, erasure, rows.getKey(), rows.getValue().some(tx, learner, BATCH)));
        }
        return end(alias, clock);
    }

    private void leaveActs(String alias) {
        leaveEvidenceOfOthers(alias);
        for (Rename acts : kept.acts()) {
            untilFewer((tx, erasure) ->
                    counted(tx, erasure, ErasedKind.ALIASES, acts.some(tx, learner.value(), alias, BATCH)));
        }
    }

    private <T> Optional<T> underHerLock(BiFunction<Transaction, Erasure, T> work) {
        return underLocks(Set.of(learner), work);
    }

    /** Some work in a transaction, under locks of which one is hers; empty where no erasure of hers is left. */
    private <T> Optional<T> underLocks(Set<LearnerId> learners, BiFunction<Transaction, Erasure, T> work) {
        return transactions.run(tx -> {
            if (erasures.find(tx, learner).isEmpty()) {
                return Optional.empty();
            }
            Snapshot hers = snapshots.lock(tx, learners).getOrDefault(learner, Snapshot.NONE);
            Optional<Erasure> erasure = erasures.find(tx, learner);
            if (erasure.isEmpty() && hers.equals(Snapshot.NONE)) {
                // Another has done it meanwhile, and the lock made her a new row.
                snapshots.forget(tx, learner);
            }
            return erasure.map(one -> work.apply(tx, one));
        });
    }

    /** One kind of rows, a batch in each transaction. */
    private void untilFewer(BiFunction<Transaction, Erasure, Integer> some) {
        int done = BATCH;
        while (done >= BATCH) {
            done = underHerLock(some).orElse(0);
        }
    }

    private int counted(Transaction tx, Erasure erasure, ErasedKind kind, int rows) {
        if (rows > 0) {
            erasures.save(tx, erasure.destroyed(kind, rows));
        }
        return rows;
    }

    /**
     * Evidence that she noted about others stays, under the alias. All she noted about one person changes in one
     * transaction, under both locks, in the order of their ids as a batch takes them. In between, a correction of hers
     * would not be known as by whoever said what it corrects, and that person's belief would move.
     */
    private void leaveEvidenceOfOthers(String alias) {
        List<LearnerId> others = notedBy();
        while (!others.isEmpty()) {
            for (LearnerId other : others) {
                underLocks(
                        Set.of(learner, other),
                        (tx, erasure) -> counted(
                                tx, erasure, ErasedKind.ALIASES, evidence.rename(tx, other, learner.value(), alias)));
            }
            others = notedBy();
        }
    }

    private List<LearnerId> notedBy() {
        return transactions.run(tx -> evidence.notedBy(tx, learner.value(), PEOPLE));
    }

    /**
     * The result of one transaction at the end: the receipt; null where more had come in than one transaction destroys.
     */
    private record Ending(@Nullable ErasureReceipt receipt) {}

    /**
     * Nothing comes in under her lock: what came in since its kind was renamed or forgotten goes now, and her row
     * after it.
     */
    private Optional<ErasureReceipt> end(String alias, Supplier<Instant> clock) {
        Optional<Ending> ending = underHerLock((tx, erasure) -> end(tx, erasure, clock));
        while (ending.isPresent() && ending.get().receipt() == null) {
            leaveActs(alias);
            ending = underHerLock((tx, erasure) -> end(tx, erasure, clock));
        }
        return ending.map(Ending::receipt);
    }

    private Ending end(Transaction tx, Erasure erasure, Supplier<Instant> clock) {
        Erasure last = erasure;
        // Evidence about others changes under their locks too, which come before hers.
        boolean more = !evidence.notedBy(tx, learner.value(), 1).isEmpty();
        for (Rename acts : kept.acts()) {
            int late = acts.some(tx, learner.value(), erasure.alias(), BATCH);
            last = last.destroyed(ErasedKind.ALIASES, late);
            more |= late == BATCH;
        }
        more |= kept.entries().some(tx, learner.value(), erasure.alias(), BATCH) == BATCH;
        for (Map.Entry<ErasedKind, Forget> rows : kept.rows().entrySet()) {
            int late = rows.getValue().some(tx, learner, BATCH);
            last = last.destroyed(rows.getKey(), late);
            more |= late == BATCH;
        }
        if (more) {
            erasures.save(tx, last);
            return new Ending(null);
        }
        kept.sums().accept(tx, learner);
        kept.rest().accept(tx, learner);
        snapshots.forget(tx, learner);
        // After the lock was free: whoever was let in while this waited is let in before.
        Instant now = clock.get().truncatedTo(ChronoUnit.MICROS);
        erasures.bury(tx, graves(tx, now));
        erasures.remove(tx, learner);
        notices.putErased(tx, learner.value(), now);
        tx.afterCommit(() -> listener.learnerErased(learner));
        return new Ending(new ErasureReceipt(now, last.destroyed()));
    }

    /** A tombstone for her id, and one for each id that she left: what comes late for any of them is erased. */
    private List<Tombstone> graves(Transaction tx, Instant now) {
        Map<String, String> keyIds = new LinkedHashMap<>(Map.of(key.subjectOf(learner), key.id()));
        for (Move move : moves.onto(tx, learner)) {
            moves.remove(tx, move);
            if (move.isDone()) {
                keyIds.put(move.subject(), move.keyId());
            }
        }
        moves.forgetAskedBy(tx, learner.value());
        return keyIds.entrySet().stream()
                .map(one -> new Tombstone(one.getKey(), now, now.plus(tombstonesStay), one.getValue()))
                .toList();
    }
}

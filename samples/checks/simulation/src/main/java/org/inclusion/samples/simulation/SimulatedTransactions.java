package org.inclusion.samples.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/** Transactions that meet, as those of a database do: row locks, and nobody sees what is not committed. */
final class SimulatedTransactions implements Transactions {

    private static final int TRIES = 6;

    private final Scheduler scheduler;
    private final Faults faults;
    private final Mutation mutation;
    private final HeldRows.All rows = new HeldRows.All();
    private final Map<MemoryTransaction, HeldRows> open = new HashMap<>();
    private final List<CommitWatch> watches = new ArrayList<>();
    private BooleanSupplier isAskedToHurry = () -> false;

    SimulatedTransactions(Scheduler scheduler, Faults faults, Mutation mutation) {
        this.scheduler = scheduler;
        this.faults = faults;
        this.mutation = mutation;
    }

    /** Receives each commit before anybody else goes on. */
    @FunctionalInterface
    interface CommitWatch {
        void committed(MemoryTransaction tx);
    }

    void watch(CommitWatch watch) {
        watches.add(watch);
    }

    /** An open transaction: its changes, and the rows that it has. */
    static final class Open {
        private final HeldRows held;
        private final MemoryTransaction tx;

        Open(HeldRows held) {
            this.held = held;
            this.tx = new MemoryTransaction(held);
        }

        MemoryTransaction tx() {
            return tx;
        }

        HeldRows held() {
            return held;
        }
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        RetryableException lost = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return once(work);
            } catch (RetryableException e) {
                if (mutation.is(Mutant.RACE_MISNAMED)) {
                    throw new IllegalStateException("a race was lost", e);
                }
                lost = e;
                scheduler.pause("lost a race");
            }
        }
        throw lost == null ? new IllegalStateException("no try was made") : lost;
    }

    private <T> T once(Function<Transaction, T> work) {
        scheduler.pause("begin");
        Open open = new Open(new HeldRows(rows));
        T answer = committed(open, work);
        scheduler.pause("committed");
        if (faults.happens(Faults.Kind.AFTER_COMMIT)) {
            throw new StoreUnavailableException("the answer to a commit", new IllegalStateException("it was lost"));
        }
        if (!mutation.is(Mutant.TOLD_BEFORE_COMMIT)) {
            open.tx().actionsAfterCommit().forEach(SimulatedTransactions::quietly);
        }
        return answer;
    }

    private <T> T committed(Open open, Function<Transaction, T> work) {
        MemoryTransaction tx = open.tx();
        scheduler.opened(tx);
        this.open.put(tx, open.held());
        boolean done = false;
        try {
            T answer = work.apply(tx);
            scheduler.pause("commit");
            if (mutation.is(Mutant.TOLD_BEFORE_COMMIT)) {
                tx.actionsAfterCommit().forEach(SimulatedTransactions::quietly);
            }
            failInstead();
            mutation.atCommit(tx);
            watches.forEach(watch -> watch.committed(tx));
            done = true;
            return answer;
        } finally {
            if (!done && !mutation.is(Mutant.ROLLBACK_LEFT_OUT)) {
                tx.rollBackTo(0);
            }
            scheduler.closed(tx);
            this.open.remove(tx);
            open.held().end();
        }
    }

    private void failInstead() {
        if (faults.happens(Faults.Kind.RACE)) {
            throw new RetryableException("a race", new IllegalStateException("it was lost"));
        }
        if (faults.happens(Faults.Kind.BEFORE_COMMIT)) {
            throw new StoreUnavailableException("a commit", new IllegalStateException("the database went away"));
        }
    }

    /** A call of a store takes long now and then. */
    void mayTakeLong() {
        if (!isAskedToHurry.getAsBoolean() && faults.happensSeldom(Faults.Kind.DELAY)) {
            scheduler.delay();
        }
    }

    /** Nothing takes long while this says so. */
    void hurryWhile(BooleanSupplier isAsked) {
        isAskedToHurry = isAsked;
    }

    private static void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // A listener cannot break the work.
        }
    }

    /** Gives the rows of a transaction back before its end: a mutant's. */
    void giveBackEarly(MemoryTransaction tx) {
        HeldRows held = open.get(tx);
        if (held != null) {
            held.giveBackEarly();
        }
    }
}

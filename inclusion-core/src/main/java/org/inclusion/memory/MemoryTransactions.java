package org.inclusion.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.slf4j.LoggerFactory;

/** Runs one transaction after the other: the strictest isolation there is, and the simplest. */
final class MemoryTransactions implements Transactions {

    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Override
    public <T> T run(Function<Transaction, T> work) {
        MemoryTransaction tx = new MemoryTransaction();
        T answer = inTurn(tx, work);
        tx.actionsAfterCommit().forEach(MemoryTransactions::runQuietly);
        return answer;
    }

    private <T> T inTurn(MemoryTransaction tx, Function<Transaction, T> work) {
        oneAtATime.lock();
        boolean done = false;
        try {
            T answer = work.apply(tx);
            done = true;
            return answer;
        } finally {
            if (!done) {
                tx.rollBack();
            }
            oneAtATime.unlock();
        }
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(MemoryTransactions.class)
                    .warn("a listener failed after the commit; the work stands", e);
        }
    }
}

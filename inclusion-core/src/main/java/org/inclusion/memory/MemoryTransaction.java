package org.inclusion.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.inclusion.store.Transaction;

/** One unit of work in memory: what to undo if it fails, and what to run once it is done. */
final class MemoryTransaction implements Transaction {

    private final Deque<Runnable> undo = new ArrayDeque<>();
    final List<Runnable> whenDone = new ArrayList<>();

    static MemoryTransaction of(Transaction tx) {
        if (tx instanceof MemoryTransaction memory) {
            return memory;
        }
        throw new IllegalArgumentException("not a transaction of these stores: " + tx.getClass());
    }

    void onRollback(Runnable action) {
        undo.push(action);
    }

    void rollBack() {
        for (Runnable action : undo) {
            action.run();
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        whenDone.add(action);
    }
}

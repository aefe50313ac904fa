package org.inclusion.lti.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Runs one transaction after the other, and undoes what a failed one has changed. */
final class MemoryTransactions implements Transactions {

    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Override
    public <T> T run(Function<Transaction, T> work) {
        Unit unit = new Unit();
        oneAtATime.lock();
        boolean done = false;
        T answer;
        try {
            answer = work.apply(unit);
            done = true;
        } finally {
            if (!done) {
                unit.undo.forEach(Runnable::run);
            }
            oneAtATime.unlock();
        }
        unit.afterwards.forEach(Runnable::run);
        return answer;
    }

    static Unit of(Transaction tx) {
        if (tx instanceof Unit unit) {
            return unit;
        }
        throw new IllegalArgumentException("not a transaction of these stores: " + tx.getClass());
    }

    /** One unit of work: every change of a store goes through it. */
    static final class Unit implements Transaction {

        private final Deque<Runnable> undo = new ArrayDeque<>();
        private final List<Runnable> afterwards = new ArrayList<>();

        <K, V> void put(Map<K, V> map, K key, V value) {
            V before = map.put(key, value);
            undo.push(() -> restore(map, key, before));
        }

        <K, V> void remove(Map<K, V> map, K key) {
            V before = map.remove(key);
            undo.push(() -> restore(map, key, before));
        }

        private static <K, V> void restore(Map<K, V> map, K key, @Nullable V before) {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        }

        @Override
        public void afterCommit(Runnable action) {
            afterwards.add(action);
        }
    }
}

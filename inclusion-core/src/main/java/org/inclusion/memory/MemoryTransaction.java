package org.inclusion.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work in memory: how to undo what it changed, and what to run once it is committed. Every change of a store goes
 * through {@link #put} or {@link #remove}.
 */
final class MemoryTransaction implements Transaction {

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    static MemoryTransaction of(Transaction tx) {
        if (tx instanceof MemoryTransaction memory) {
            return memory;
        }
        throw new IllegalArgumentException("not a transaction of these stores: " + tx.getClass());
    }

    /** Puts a value into a map of a store; a rollback puts back the value that was there, or none. */
    <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        undo.push(() -> restore(map, key, before));
    }

    /** Removes a value from a map of a store; a rollback puts it back. */
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

    /** Undoes every change, the last first. */
    void rollBack() {
        undo.forEach(Runnable::run);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** The actions to run after the commit, in the order in which they were given. */
    List<Runnable> actionsAfterCommit() {
        return List.copyOf(afterCommit);
    }
}

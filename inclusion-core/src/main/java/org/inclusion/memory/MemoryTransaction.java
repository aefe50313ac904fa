package org.inclusion.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work in memory: what it changed, and what to run once it is committed. Every change of a store goes
 * through {@link #put} or {@link #remove}. Its changes can be set aside while others work, and taken up again: then
 * nobody sees what is not committed. Used by one thread at a time.
 */
@Internal
public final class MemoryTransaction implements Transaction {

    private final RowLocks locks;
    private final List<Change<?, ?>> changes = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** A unit of work beside which no other runs. */
    MemoryTransaction() {
        this(RowLocks.NONE);
    }

    /** A unit of work that shares the stores with others. */
    public MemoryTransaction(RowLocks locks) {
        this.locks = locks;
    }

    /** A row before and after it was changed; null where there was none, or is none. */
    private record Change<K, V>(
            Map<K, V> rows,
            K key,
            @Nullable V before,
            @Nullable V after) {

        void undo() {
            set(before);
        }

        void redo() {
            set(after);
        }

        private void set(@Nullable V value) {
            if (value == null) {
                rows.remove(key);
            } else {
                rows.put(key, value);
            }
        }
    }

    static MemoryTransaction of(Transaction tx) {
        if (tx instanceof MemoryTransaction memory) {
            return memory;
        }
        throw new IllegalArgumentException("not a transaction of these stores: " + tx.getClass());
    }

    /** Puts a value into a map of a store; a rollback puts back the value that was there, or none. */
    <K, V> void put(Map<K, V> map, K key, V value) {
        locks.take(map, key);
        changes.add(new Change<>(map, key, map.put(key, value), value));
    }

    /** Removes a value from a map of a store; a rollback puts it back. */
    <K, V> void remove(Map<K, V> map, K key) {
        if (map.containsKey(key)) {
            locks.take(map, key);
            changes.add(new Change<>(map, key, map.remove(key), null));
        }
    }

    /** Keeps others from changing a row until this transaction ends. */
    <K> void lock(Map<K, ?> map, K key) {
        locks.take(map, key);
    }

    /** How many changes there are until now. */
    public int mark() {
        return changes.size();
    }

    /**
     * Undoes the last changes, the last first.
     *
     * @param mark how many changes stay
     */
    public void rollBackTo(int mark) {
        while (changes.size() > mark) {
            changes.remove(changes.size() - 1).undo();
        }
    }

    /** Undoes every change, the last first. */
    void rollBack() {
        rollBackTo(0);
    }

    /** Takes every change out of the stores until {@link #takeUp}. */
    public void setAside() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            changes.get(i).undo();
        }
    }

    /** Puts every change back that was set aside. */
    public void takeUp() {
        changes.forEach(Change::redo);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** The actions to run after the commit, in the order in which they were given. */
    public List<Runnable> actionsAfterCommit() {
        return List.copyOf(afterCommit);
    }
}

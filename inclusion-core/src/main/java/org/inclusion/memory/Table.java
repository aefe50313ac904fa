package org.inclusion.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Rows by key, which a failing transaction puts back. Rows are immutable, so no copies are needed in or out. */
final class Table<K, V> {

    private final Map<K, V> rows = new HashMap<>();

    Optional<V> get(Transaction tx, K key) {
        MemoryTransaction.of(tx);
        return Optional.ofNullable(rows.get(key));
    }

    void put(Transaction tx, K key, V row) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        @Nullable V before = rows.put(key, row);
        memory.onRollback(() -> {
            if (before == null) {
                rows.remove(key);
            } else {
                rows.put(key, before);
            }
        });
    }

    void remove(Transaction tx, K key) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        @Nullable V before = rows.remove(key);
        memory.onRollback(() -> {
            if (before != null) {
                rows.put(key, before);
            }
        });
    }

    Set<K> keys(Transaction tx) {
        MemoryTransaction.of(tx);
        return Set.copyOf(rows.keySet());
    }

    List<V> where(Transaction tx, Predicate<V> condition, Comparator<? super V> order) {
        MemoryTransaction.of(tx);
        return rows.values().stream().filter(condition).sorted(order).toList();
    }
}

package org.inclusion.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusion.store.Transaction;

/**
 * The rows of a store that belong to owners: a learner's wishes, a structure's sums. An owner has one row at the most under
 * each key. A failed transaction puts back what it changed. Rows are immutable, so they are copied neither in nor out.
 * Nothing here is locked, since transactions run one after the other.
 *
 * @param <O> whose the rows are
 * @param <K> what tells the rows of one owner apart; a record where that is more than one value
 * @param <V> a row
 */
final class Table<O, K, V> {

    private final Map<O, Map<K, V>> rows = new HashMap<>();
    private final Comparator<V> order;

    /**
     * An empty table.
     *
     * @param order the order in which the rows of one owner are read
     */
    Table(Comparator<V> order) {
        this.order = order;
    }

    Optional<V> find(Transaction tx, O owner, K key) {
        return Optional.ofNullable(rowsOf(tx, owner).get(key));
    }

    void put(Transaction tx, O owner, K key, V row) {
        MemoryTransaction.of(tx).put(rows.computeIfAbsent(owner, unknown -> new HashMap<>()), key, row);
    }

    void remove(Transaction tx, O owner, K key) {
        MemoryTransaction.of(tx).remove(rows.computeIfAbsent(owner, unknown -> new HashMap<>()), key);
    }

    /** The rows of an owner, in the order of the table. */
    List<V> of(Transaction tx, O owner) {
        return rowsOf(tx, owner).values().stream().sorted(order).toList();
    }

    /** The rows of an owner that a condition holds for, in the order of the table. */
    List<V> those(Transaction tx, O owner, Predicate<V> condition) {
        return rowsOf(tx, owner).values().stream()
                .filter(condition)
                .sorted(order)
                .toList();
    }

    /** The first row of an owner, in the order of the table. */
    Optional<V> first(Transaction tx, O owner) {
        return rowsOf(tx, owner).values().stream().min(order);
    }

    /** The last row of an owner, in the order of the table. */
    Optional<V> last(Transaction tx, O owner) {
        return rowsOf(tx, owner).values().stream().max(order);
    }

    private Map<K, V> rowsOf(Transaction tx, O owner) {
        MemoryTransaction.of(tx);
        return rows.getOrDefault(owner, Map.of());
    }
}

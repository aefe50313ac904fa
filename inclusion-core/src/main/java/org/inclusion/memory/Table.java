package org.inclusion.memory;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.inclusion.store.Transaction;

/**
 * The rows of a store that belong to owners: a learner's wishes, a structure's sums. An owner has one row at most
 * under each key. A failed transaction puts back what it changed. Rows are immutable, so they are copied neither in nor
 * out. Which rows are locked is for the transaction to say: where they run one after the other, none has to be.
 *
 * @param <O> whose the rows are
 * @param <K> the key among the rows of one owner; a record for a composite key
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

    /** Keeps others from changing a row until the transaction ends. */
    void lock(Transaction tx, O owner, K key) {
        MemoryTransaction.of(tx).lock(rows.computeIfAbsent(owner, unknown -> new HashMap<>()), key);
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

    /** Removes rows of an owner, at most so many. */
    int forget(Transaction tx, O owner, int atMost) {
        return forget(tx, owner, row -> true, atMost);
    }

    /** Removes rows of an owner that a condition holds for, at most so many. */
    int forget(Transaction tx, O owner, Predicate<V> condition, int atMost) {
        List<K> keys = rowsOf(tx, owner).entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(atMost)
                .toList();
        keys.forEach(key -> remove(tx, owner, key));
        return keys.size();
    }

    /**
     * Replaces rows of any owner that a condition holds for, at most so many. Where the changed row has a key that
     * another row has, the other row stays.
     *
     * @param key the key of a row
     */
    int change(Transaction tx, Predicate<V> condition, int atMost, UnaryOperator<V> change, Function<V, K> key) {
        MemoryTransaction.of(tx);
        int changed = 0;
        for (O owner : List.copyOf(rows.keySet())) {
            for (V row : those(tx, owner, condition)) {
                if (changed == atMost) {
                    return changed;
                }
                V other = change.apply(row);
                remove(tx, owner, key.apply(row));
                if (find(tx, owner, key.apply(other)).isEmpty()) {
                    put(tx, owner, key.apply(other), other);
                }
                changed++;
            }
        }
        return changed;
    }

    /** Replaces rows of any owner that a condition holds for under the keys that they have, at most so many. */
    int change(Transaction tx, Predicate<V> condition, int atMost, UnaryOperator<V> change) {
        MemoryTransaction.of(tx);
        int changed = 0;
        for (O owner : List.copyOf(rows.keySet())) {
            for (Map.Entry<K, V> entry : List.copyOf(rowsOf(tx, owner).entrySet())) {
                if (changed < atMost && condition.test(entry.getValue())) {
                    put(tx, owner, entry.getKey(), change.apply(entry.getValue()));
                    changed++;
                }
            }
        }
        return changed;
    }

    /** The owners of rows. */
    Set<O> owners(Transaction tx) {
        MemoryTransaction.of(tx);
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** Rows of all owners that a condition holds for, at most so many, in no particular order. */
    List<V> ofAnyone(Transaction tx, Predicate<V> condition, int atMost) {
        MemoryTransaction.of(tx);
        return rows.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .filter(condition)
                .limit(atMost)
                .toList();
    }

    /** Removes rows of all owners that a condition holds for, at most so many. */
    int forgetOfAnyone(Transaction tx, Predicate<V> condition, int atMost) {
        int forgotten = 0;
        for (O owner : List.copyOf(rows.keySet())) {
            forgotten += forget(tx, owner, condition, atMost - forgotten);
        }
        return forgotten;
    }
}

package org.inclusion.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Rows by whose they are and by a key of their own, each with its time, which a failing transaction puts back. Rows are
 * immutable, so no copies are needed in or out.
 */
final class Table<V> {

    private final SortedMap<String, SortedMap<String, Row<V>>> rows = new TreeMap<>();

    private record Row<V>(Instant at, V value) {}

    /** A key of several parts. None of them has a space, which comes before all that they may have. */
    static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(part).append(' ');
        }
        return key.toString();
    }

    Optional<V> get(Transaction tx, String whose, String key) {
        Row<V> row = rows(tx, whose).get(key);
        return row == null ? Optional.empty() : Optional.of(row.value());
    }

    void put(Transaction tx, String whose, String key, Instant at, V value) {
        change(tx, whose, key, new Row<>(at, value));
    }

    void remove(Transaction tx, String whose, String key) {
        change(tx, whose, key, null);
    }

    private void change(Transaction tx, String whose, String key, @Nullable Row<V> row) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        Row<V> before = set(whose, key, row);
        memory.onRollback(() -> set(whose, key, before));
    }

    private @Nullable Row<V> set(String whose, String key, @Nullable Row<V> row) {
        SortedMap<String, Row<V>> hers = rows.getOrDefault(whose, new TreeMap<>());
        Row<V> before = row == null ? hers.remove(key) : hers.put(key, row);
        if (hers.isEmpty()) {
            rows.remove(whose);
        } else {
            rows.put(whose, hers);
        }
        return before;
    }

    /** Somebody's rows, the latest first, and those of one time by their keys. */
    List<V> of(Transaction tx, String whose) {
        List<Row<V>> latestFirst = new ArrayList<>(rows(tx, whose).values());
        latestFirst.sort(Comparator.comparing(Row<V>::at).reversed());
        List<V> values = new ArrayList<>();
        for (Row<V> row : latestFirst) {
            values.add(row.value());
        }
        return List.copyOf(values);
    }

    /** The latest of somebody's rows. */
    Optional<V> latest(Transaction tx, String whose) {
        List<V> latestFirst = of(tx, whose);
        return latestFirst.isEmpty() ? Optional.empty() : Optional.of(latestFirst.get(0));
    }

    /** Who has rows here, in alphabetical order. */
    List<String> owners(Transaction tx) {
        MemoryTransaction.of(tx);
        return List.copyOf(rows.keySet());
    }

    private SortedMap<String, Row<V>> rows(Transaction tx, String whose) {
        MemoryTransaction.of(tx);
        return rows.getOrDefault(whose, new TreeMap<>());
    }
}

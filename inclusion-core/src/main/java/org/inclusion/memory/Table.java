package org.inclusion.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** The key where an owner has one row at the most. */
    static final String ONLY = "";

    /** By owner and key: time and value. */
    private final SortedMap<String, SortedMap<String, Map.Entry<Instant, V>>> rows = new TreeMap<>();

    /** A key of several parts. None of them has a space, which comes before all that they may have. */
    static String key(Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(part).append(' ');
        }
        return key.toString();
    }

    Optional<V> get(Transaction tx, String whose, String key) {
        Map.Entry<Instant, V> row = rows(tx, whose).get(key);
        return row == null ? Optional.empty() : Optional.of(row.getValue());
    }

    void put(Transaction tx, String whose, String key, Instant at, V value) {
        change(tx, whose, key, Map.entry(at, value));
    }

    void remove(Transaction tx, String whose, String key) {
        change(tx, whose, key, null);
    }

    private void change(Transaction tx, String whose, String key, Map.@Nullable Entry<Instant, V> row) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        Map.Entry<Instant, V> before = set(whose, key, row);
        memory.onRollback(() -> set(whose, key, before));
    }

    private Map.@Nullable Entry<Instant, V> set(String whose, String key, Map.@Nullable Entry<Instant, V> row) {
        SortedMap<String, Map.Entry<Instant, V>> hers = rows.getOrDefault(whose, new TreeMap<>());
        Map.Entry<Instant, V> before = row == null ? hers.remove(key) : hers.put(key, row);
        if (hers.isEmpty()) {
            rows.remove(whose);
        } else {
            rows.put(whose, hers);
        }
        return before;
    }

    /** Somebody's rows, the latest first, and those of one time by their keys. */
    List<V> latestFirst(Transaction tx, String whose) {
        return sorted(tx, whose, Collections.reverseOrder(Map.Entry.comparingByKey()));
    }

    /** Somebody's rows, the earliest first, and those of one time by their keys. */
    List<V> earliestFirst(Transaction tx, String whose) {
        return sorted(tx, whose, Map.Entry.comparingByKey());
    }

    private List<V> sorted(Transaction tx, String whose, Comparator<Map.Entry<Instant, V>> order) {
        List<Map.Entry<Instant, V>> sorted = new ArrayList<>(rows(tx, whose).values());
        sorted.sort(order);
        List<V> values = new ArrayList<>();
        for (Map.Entry<Instant, V> row : sorted) {
            values.add(row.getValue());
        }
        return List.copyOf(values);
    }

    /** The first of {@link #latestFirst}. */
    Optional<V> latest(Transaction tx, String whose) {
        Map.Entry<Instant, V> latest = null;
        for (Map.Entry<Instant, V> row : rows(tx, whose).values()) {
            if (latest == null || row.getKey().isAfter(latest.getKey())) {
                latest = row;
            }
        }
        return latest == null ? Optional.empty() : Optional.of(latest.getValue());
    }

    /** Who has rows here, in alphabetical order. */
    List<String> owners(Transaction tx) {
        MemoryTransaction.of(tx);
        return List.copyOf(rows.keySet());
    }

    private SortedMap<String, Map.Entry<Instant, V>> rows(Transaction tx, String whose) {
        MemoryTransaction.of(tx);
        return rows.getOrDefault(whose, new TreeMap<>());
    }
}

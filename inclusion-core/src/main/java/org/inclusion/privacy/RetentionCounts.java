package org.inclusion.privacy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a run of the retention found or did. It names nobody. Immutable.
 *
 * @param people how many people were looked at
 * @param due of how many of them the term is over, and no erasure was requested before; after a run, of how many the erasure was requested
 * @param rows how many rows of other people are older than the term of their kind; a kind without such rows is left out
 */
public record RetentionCounts(long people, long due, Map<ErasedKind, Long> rows) {

    static final RetentionCounts NONE = new RetentionCounts(0, 0, Map.of());

    /** Copies the numbers. */
    public RetentionCounts {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    static RetentionCounts of(long people, long due) {
        return new RetentionCounts(people, due, Map.of());
    }

    RetentionCounts and(RetentionCounts more) {
        RetentionCounts sum = new RetentionCounts(people + more.people, due + more.due, rows);
        for (Map.Entry<ErasedKind, Long> one : more.rows.entrySet()) {
            sum = sum.andRows(one.getKey(), one.getValue());
        }
        return sum;
    }

    RetentionCounts andRows(ErasedKind kind, long more) {
        if (more == 0) {
            return this;
        }
        Map<ErasedKind, Long> sums = new TreeMap<>(rows);
        sums.merge(kind, more, Long::sum);
        return new RetentionCounts(people, due, sums);
    }
}

package org.inclusion.privacy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.inclusion.kept.ErasedKind;

/**
 * The counts of a run of the retention. It names nobody. Immutable.
 *
 * @param people the number of people checked
 * @param due the number of people whose term is over and whose erasure was not requested before; after a run, the
 *     number of erasures that it requested
 * @param rows the number of rows of other people beyond the term, by kind; a kind without such rows is absent
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

package org.inclusion.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.store.Transaction;

/** The sums of structures, by structure. */
final class MemoryCohortStore implements CohortStore {
    private final Table<String, List<CohortRow>> rows = new Table<>();
    private final Table<String, Instant> computed = new Table<>();

    @Override
    public void replace(Transaction tx, String structure, Instant computedAt, List<CohortRow> rows) {
        if (computed.get(tx, structure).filter(computedAt::isBefore).isPresent()) {
            return;
        }
        computed.put(tx, structure, computedAt);
        if (rows.isEmpty()) {
            this.rows.remove(tx, structure);
        } else {
            this.rows.put(
                    tx,
                    structure,
                    rows.stream().sorted(Comparator.comparing(CohortRow::area)).toList());
        }
    }

    @Override
    public List<CohortRow> of(Transaction tx, String structure) {
        return rows.get(tx, structure).orElse(List.of());
    }

    @Override
    public List<String> structures(Transaction tx) {
        return List.copyOf(rows.keys(tx));
    }
}

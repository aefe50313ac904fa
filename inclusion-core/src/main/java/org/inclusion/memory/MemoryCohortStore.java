package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.id.AreaId;
import org.inclusion.store.Transaction;

/** Keeps the sums of structures by structure and area. */
final class MemoryCohortStore implements CohortStore {

    private final Table<String, AreaId, CohortRow> rows = new Table<>(comparing(CohortRow::area));

    /** When each structure was last summed up, with rows or without. */
    private final Map<String, Instant> computed = new HashMap<>();

    @Override
    public void replace(Transaction tx, String structure, Instant computedAt, List<CohortRow> rows) {
        MemoryTransaction memory = MemoryTransaction.of(tx);
        if (isComputedAfter(structure, computedAt)) {
            return;
        }
        memory.put(computed, structure, computedAt);
        of(tx, structure).forEach(old -> this.rows.remove(tx, structure, old.area()));
        rows.forEach(row -> this.rows.put(tx, structure, row.area(), row));
    }

    private boolean isComputedAfter(String structure, Instant computedAt) {
        return Optional.ofNullable(computed.get(structure))
                .filter(last -> last.isAfter(computedAt))
                .isPresent();
    }

    @Override
    public List<CohortRow> of(Transaction tx, String structure) {
        return rows.of(tx, structure);
    }

    @Override
    public List<String> structures(Transaction tx) {
        return rows.owners(tx);
    }
}

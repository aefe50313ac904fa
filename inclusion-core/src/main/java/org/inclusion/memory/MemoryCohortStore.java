package org.inclusion.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.cohort.CohortRow;
import org.inclusion.cohort.CohortStore;
import org.inclusion.store.Transaction;

/** The sums of structures, by structure and area. */
final class MemoryCohortStore implements CohortStore {

    private final Table<CohortRow> rows = new Table<>();

    /** Of each structure the time of its last sums, were they none. */
    private final Table<Instant> computed = new Table<>();

    @Override
    public void replace(Transaction tx, String structure, Instant computedAt, List<CohortRow> rows) {
        Optional<Instant> last = computed.get(tx, structure, Table.ONLY);
        if (last.isPresent() && last.get().isAfter(computedAt)) {
            return;
        }
        computed.put(tx, structure, Table.ONLY, computedAt, computedAt);
        for (CohortRow old : of(tx, structure)) {
            this.rows.remove(tx, structure, old.area().value());
        }
        for (CohortRow row : rows) {
            this.rows.put(tx, structure, row.area().value(), computedAt, row);
        }
    }

    @Override
    public List<CohortRow> of(Transaction tx, String structure) {
        // All of one time, so by area.
        return rows.latestFirst(tx, structure);
    }

    @Override
    public List<String> structures(Transaction tx) {
        return rows.owners(tx);
    }
}

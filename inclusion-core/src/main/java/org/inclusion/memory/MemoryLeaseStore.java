package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Transaction;

/** Keeps leases by the name of the work. */
final class MemoryLeaseStore implements LeaseStore {

    private record Lease(String holder, Instant until) {}

    private final Table<String, String, Lease> rows = new Table<>(comparing(Lease::holder));

    @Override
    public boolean take(Transaction tx, String work, String holder, Instant now, Instant until) {
        boolean isFree = rows.find(tx, work, work)
                .filter(lease -> !lease.holder().equals(holder) && lease.until().isAfter(now))
                .isEmpty();
        if (isFree) {
            rows.put(tx, work, work, new Lease(holder, until));
        }
        return isFree;
    }

    @Override
    public void giveBack(Transaction tx, String work, String holder) {
        rows.find(tx, work, work)
                .filter(lease -> lease.holder().equals(holder))
                .ifPresent(lease -> rows.remove(tx, work, work));
    }
}

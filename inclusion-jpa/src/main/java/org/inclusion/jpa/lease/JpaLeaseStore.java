package org.inclusion.jpa.lease;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.LeaseRows;
import org.inclusion.store.LeaseStore;
import org.inclusion.store.Transaction;

/** Keeps leases in a table, by the name of the work. */
public final class JpaLeaseStore implements LeaseStore {

    private static final Table LEASE = Table.of(LeaseRows.LEASE);

    private final Dialect dialect;

    public JpaLeaseStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean take(Transaction tx, String work, String holder, Instant now, Instant until) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        Row row = dialect.lock(entityManager, LEASE, List.of(Row.of(work, holder, now)))
                .get(0);
        row.text();
        boolean isMine = row.text().equals(holder);
        boolean isOver = !row.time().isAfter(now);
        if (isMine || isOver) {
            Sql.update(
                    entityManager,
                    LEASE,
                    "update inclusion_lease set holder = ?1, held_until = ?2 where work = ?3",
                    holder,
                    Micros.of(until),
                    work);
        }
        return isMine || isOver;
    }

    @Override
    public void giveBack(Transaction tx, String work, String holder) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                LEASE,
                "delete from inclusion_lease where work = ?1 and holder = ?2",
                work,
                holder);
    }
}

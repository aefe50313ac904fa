package org.inclusion.lti.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.lti.launch.LaunchStore;
import org.inclusion.store.EntranceRows;
import org.inclusion.store.Transaction;

/** Remembers hashes in a table: of several servers that insert one row, the database lets one. */
final class JpaLaunchStore implements LaunchStore {

    private static final Table USED = Table.of(EntranceRows.USED);

    private final Dialect dialect;

    JpaLaunchStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public boolean use(Transaction tx, String hash, Instant until) {
        return !dialect.insertNew(JpaTransaction.entityManager(tx), USED, List.of(Row.of(hash, until)))
                .isEmpty();
    }

    @Override
    public int forget(Transaction tx, Instant now, int atMost) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        String statement = dialect.some("delete from inclusion_lti_used", USED, "used_until < ?1", atMost);
        return Sql.updated(entityManager, USED, statement, Micros.of(now));
    }
}

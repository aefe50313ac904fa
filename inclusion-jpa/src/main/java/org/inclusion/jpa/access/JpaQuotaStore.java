package org.inclusion.jpa.access;

import java.time.LocalDate;
import org.inclusion.access.AccessRows;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.store.Transaction;

/** Keeps counts in a table, by person, day and kind. */
public final class JpaQuotaStore implements QuotaStore {

    private static final Table QUOTA = Table.of(AccessRows.QUOTA);

    private final Dialect dialect;

    public JpaQuotaStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public long add(Transaction tx, String person, LocalDate day, Quotas.Kind kind, long amount) {
        return dialect.add(JpaTransaction.entityManager(tx), QUOTA, Row.of(person, day, kind.name(), amount));
    }

    @Override
    public void forget(Transaction tx, String person, LocalDate before) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                QUOTA,
                "delete from inclusion_quota where person_id = ?1 and used_on < ?2",
                person,
                before.toString());
    }
}

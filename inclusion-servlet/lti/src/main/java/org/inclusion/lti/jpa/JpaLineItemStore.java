package org.inclusion.lti.jpa;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.lti.grade.LineItemStore;
import org.inclusion.store.EntranceRows;
import org.inclusion.store.Transaction;

/** Remembers line items in a table: of several servers that claim one, the database lets one. */
final class JpaLineItemStore implements LineItemStore {

    private static final Table LINE_ITEM = Table.of(EntranceRows.LINE_ITEM);

    private final Dialect dialect;

    JpaLineItemStore(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Optional<URI> find(Transaction tx, String link) {
        return Sql.rows(
                        JpaTransaction.entityManager(tx),
                        LINE_ITEM,
                        "select address from inclusion_lti_line_item where link_id = ?1 and address is not null",
                        link)
                .stream()
                .map(row -> URI.create(row.text()))
                .findFirst();
    }

    /** The database itself compares the times, while it holds the lock of the row. */
    @Override
    public boolean claim(Transaction tx, String link, Instant now, Instant until) {
        EntityManager entityManager = JpaTransaction.entityManager(tx);
        if (!dialect.insertNew(entityManager, LINE_ITEM, List.of(Row.of(link, null, until)))
                .isEmpty()) {
            return true;
        }
        return Sql.updated(
                        entityManager,
                        LINE_ITEM,
                        "update inclusion_lti_line_item set claimed_until = ?1"
                                + " where link_id = ?2 and address is null and claimed_until <= ?3",
                        Micros.of(until),
                        link,
                        Micros.of(now))
                == 1;
    }

    @Override
    public void made(Transaction tx, String link, URI address) {
        Sql.update(
                JpaTransaction.entityManager(tx),
                LINE_ITEM,
                "update inclusion_lti_line_item set address = ?1 where link_id = ?2",
                address.toString(),
                link);
    }
}

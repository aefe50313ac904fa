package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.inclusion.Stores;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.SchemaName;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.jpa.transaction.JoinedTransactions;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.StoresByPort;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Keeps everything in the host's database, through the Jakarta Persistence provider that the host has. PostgreSQL,
 * MariaDB and H2 are supported. There are no entities, so the host's persistence unit needs no line for the stores.
 * {@link InclusionSchema} creates the tables, which must exist first.
 *
 * <p>Thread-safe. Instants are kept in microseconds.
 *
 * <p>H2 in a file loses acknowledged commits when the process is killed, unless its URL has {@code
 * ;WRITE_DELAY=0;REUSE_SPACE=FALSE}; no setting of H2 protects them from a power cut. docs/reliability.md has the cost
 * of the settings.
 */
public final class JpaStores implements Stores {

    private final Transactions transactions;
    private final Dialect dialect;
    private final StoresByPort stores;

    private JpaStores(Transactions transactions) {
        this.transactions = transactions;
        this.dialect = transactions.run(tx -> verified(JpaTransaction.entityManager(tx)));
        this.stores = StoresOfRooms.on(dialect);
    }

    private static Dialect verified(EntityManager entityManager) {
        Dialect dialect = SchemaVersion.requireReleased(entityManager);
        dialect.requireIsolation(entityManager);
        return dialect;
    }

    /**
     * Opens stores with transactions of their own. After a conflict, work is retried, in six attempts at most. Nested
     * work runs in a transaction of its own, on a connection of its own.
     *
     * @param entityManagerFactory a resource-local persistence unit; the host closes it after the stores were used last
     * @throws IllegalStateException if the tables are missing or of another release, if the database is not supported,
     *     or if it is a MariaDB whose transactions are not {@code READ COMMITTED}
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores on(EntityManagerFactory entityManagerFactory) {
        return new JpaStores(new OwnTransactions(entityManagerFactory));
    }

    /**
     * Opens stores as {@link #on(EntityManagerFactory)} does, on tables in a schema that is not the connection's own.
     *
     * @param entityManagerFactory a resource-local persistence unit; the host closes it after the stores were used last
     * @param schema the name that {@link InclusionSchema#of(EntityManagerFactory, String)} was given
     * @throws IllegalArgumentException if no schema can have that name
     * @throws IllegalStateException as the other method does, or if there is no schema of that name
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores on(EntityManagerFactory entityManagerFactory, String schema) {
        return new JpaStores(new OwnTransactions(entityManagerFactory, SchemaName.of(schema)::on));
    }

    /**
     * Opens stores in the host's transactions: rows of the library and rows of the host are committed, or rolled back,
     * together. In a transaction of the host, work is not retried after a conflict: a {@link RetryableException}
     * reaches the host, which may run its whole transaction again.
     *
     * @param host the host's transactions; the first is run at once
     * @throws IllegalStateException if the tables are missing or of another release, if the database is not supported,
     *     or if it is a MariaDB whose transactions are not {@code READ COMMITTED}
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores joining(HostTransactions host) {
        return new JpaStores(new JoinedTransactions(host));
    }

    /**
     * Opens stores as {@link #joining(HostTransactions)} does, on tables in a schema that is not the connection's own.
     *
     * @param host the host's transactions; the first is run at once
     * @param schema the name that {@link InclusionSchema} was given
     * @throws IllegalArgumentException if no schema can have that name
     * @throws IllegalStateException as the other method does, or if there is no schema of that name
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStores joining(HostTransactions host, String schema) {
        return new JpaStores(new JoinedTransactions(host, SchemaName.of(schema)::on));
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public <S> S of(Class<S> port) {
        return stores.of(port);
    }

    @Override
    public Optional<String> schema(Transaction tx) {
        return SchemaVersion.inWords(JpaTransaction.entityManager(tx), dialect);
    }

    /** Does nothing: the persistence unit is the host's, which closes it. */
    @Override
    public void close() {
        // Nothing was opened.
    }
}

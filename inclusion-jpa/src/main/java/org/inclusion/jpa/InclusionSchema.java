package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.inclusion.jpa.schema.SchemaScript;
import org.inclusion.jpa.schema.SchemaUpgrade;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transactions;

/**
 * The tables of the stores. All are named {@code inclusion_…}; no entity is mapped to them, so no provider creates,
 * changes, checks or drops them.
 *
 * <p>The host runs the scripts {@code org/inclusion/jpa/schema/}<em>database</em>{@code /V}<em>n</em>{@code __}<em>words</em>{@code .sql},
 * as it runs its own. They are named for Flyway, and want a history of their own, since their numbers are not the host's:
 *
 * <pre>{@code
 * Flyway.configure()
 *         .dataSource(dataSource)
 *         .locations("classpath:org/inclusion/jpa/schema/postgresql")
 *         .table("inclusion_schema_history")
 *         .baselineOnMigrate(true)
 *         .baselineVersion("0")
 *         .load()
 *         .migrate();
 * }</pre>
 *
 * <p>Or it asks us, with {@link #create} and {@link #upgrade}. Either way {@link JpaStores} starts on the schema of its own
 * release only. Each release upgrades the filled schema of every release before it.
 *
 * <p>Thread-safe. Every method throws {@link StoreUnavailableException} where the database cannot be reached, and {@link
 * RetryableException} where others were in the way at every try: call it again.
 */
public final class InclusionSchema {

    private final Transactions transactions;
    private final SchemaVersion versions;

    public InclusionSchema(Transactions transactions, List<SchemaScript> scripts) {
        this.transactions = transactions;
        this.versions = new SchemaVersion(scripts);
    }

    /**
     * The schema in a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database; its user may create tables
     * @return the schema
     */
    public static InclusionSchema of(EntityManagerFactory entityManagerFactory) {
        return new InclusionSchema(new OwnTransactions(entityManagerFactory), SchemaScript.RELEASED);
    }

    /**
     * Creates the tables where there are none. Harmless where they are there, and from several servers at once. Older
     * tables with somebody's records are left as they are and refused: when they change is for a person to say, who has a
     * backup. See {@link #upgrade}. MariaDB and H2 need two connections at a time for it.
     *
     * @return this
     * @throws IllegalStateException if there are filled tables of an older release, tables of a newer one, or what a
     *     removal left that was cut short
     * @throws RetryableException if somebody holds a table for too long: call it again
     */
    public InclusionSchema create() {
        createFirst();
        if (transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            return SchemaVersion.keepsNobody(entityManager, Dialect.of(entityManager));
        })) {
            new SchemaUpgrade(transactions, versions).run();
        }
        return verify();
    }

    /**
     * Brings the tables to this release, with all that is in them: creates them where there are none, and runs the scripts
     * that are missing where they are older. Servers that do so at once take turns. Servers of the release before may go on
     * meanwhile, but do not start any more.
     *
     * <p>On PostgreSQL it happens wholly or not at all. MariaDB and H2 commit each statement that changes a table: what was
     * cut short there is finished by calling this again. They need two connections at a time for it.
     *
     * @return this
     * @throws IllegalStateException if there are tables of a newer release, or what a removal left that was cut short
     * @throws RetryableException if somebody holds a table for too long (on PostgreSQL six times five seconds, with a
     *     moment for everybody else between them): call it again
     */
    public InclusionSchema upgrade() {
        createFirst();
        new SchemaUpgrade(transactions, versions).run();
        return verify();
    }

    /**
     * Makes sure that the tables are there, and are those of this release.
     *
     * @return this
     * @throws IllegalStateException if not, saying what to do
     */
    public InclusionSchema verify() {
        transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            versions.require(entityManager, Dialect.of(entityManager));
            return true;
        });
        return this;
    }

    /**
     * How many learners' records the tables keep.
     *
     * @return the number; 0 where there are no tables
     */
    public long learners() {
        return transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            return SchemaVersion.learners(entityManager, Dialect.of(entityManager));
        });
    }

    /**
     * Removes every table of inclusion, of whatever release, with all that is in it, and nothing else. There is no way
     * back but a backup or an export. On MariaDB and H2 it can be cut short: call it again with the same number. Until then
     * {@link #create} and {@link #upgrade} refuse.
     *
     * @param learners how many learners' records are to be destroyed, as whoever asks for it knows: {@link #learners}
     * @throws IllegalStateException if it is another number; nothing was removed
     */
    public void drop(long learners) {
        transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            Dialect dialect = Dialect.of(entityManager);
            long kept = SchemaVersion.learners(entityManager, dialect);
            if (kept != learners) {
                throw new IllegalStateException("this database keeps the records of " + kept + " learners, not of "
                        + learners + ": nothing was removed");
            }
            SchemaScript.UNINSTALL
                    .statements(dialect)
                    .forEach(statement -> Sql.update(entityManager, SchemaVersion.SCHEMA, statement));
            return true;
        });
    }

    /** Verifies, and answers how to speak to the database. */
    public static Dialect verify(EntityManager entityManager) {
        Dialect dialect = Dialect.of(entityManager);
        new SchemaVersion(SchemaScript.RELEASED).require(entityManager, dialect);
        return dialect;
    }

    private void createFirst() {
        try {
            transactions.run(tx -> createIn(JpaTransaction.entityManager(tx)));
        } catch (RuntimeException e) {
            // Another server that was faster by a moment has made the tables we were about to make.
            if (!isThere()) {
                throw e;
            }
        }
    }

    private boolean isThere() {
        return transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            return SchemaVersion.isThere(entityManager, Dialect.of(entityManager));
        });
    }

    private boolean createIn(EntityManager entityManager) {
        Dialect dialect = Dialect.of(entityManager);
        if (SchemaVersion.isThere(entityManager, dialect)) {
            return false;
        }
        SchemaVersion.requireNothingLeft(entityManager, dialect);
        versions.first()
                .statements(dialect)
                .forEach(statement -> Sql.update(entityManager, SchemaVersion.SCHEMA, statement));
        versions.requireOne(entityManager, dialect);
        return true;
    }
}

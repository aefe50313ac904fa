package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.BiFunction;
import org.inclusion.jpa.export.ExportTable;
import org.inclusion.jpa.schema.SchemaScript;
import org.inclusion.jpa.schema.SchemaUpgrade;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.SchemaName;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.jpa.transaction.JoinedTransactions;
import org.inclusion.jpa.transaction.JpaTransaction;
import org.inclusion.jpa.transaction.OwnTransactions;
import org.inclusion.store.RetryableException;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates, upgrades, checks and removes the tables of {@link JpaStores}. Every table is named {@code inclusion_…}. No
 * entity is mapped to them, so no persistence provider creates, changes, checks or drops them.
 *
 * <p>A host may run the SQL scripts itself, as it runs its own: {@code
 * org/inclusion/jpa/schema/}<em>database</em>{@code /V}<em>n</em>{@code __}<em>words</em>{@code .sql} in this jar.
 * Their names are Flyway's. They need a history table of their own, because their numbers are not the host's:
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
 * <p>A host with Liquibase includes {@code org/inclusion/jpa/schema/changelog.xml}, which runs the same scripts.
 *
 * <p>Otherwise the host calls {@link #create} and {@link #upgrade}. Either way {@link JpaStores} starts only on the
 * schema of its own release. Each release upgrades the filled tables of every earlier release.
 *
 * <p>Thread-safe. Every method throws {@link StoreUnavailableException} if the database cannot be reached, and {@link
 * RetryableException} if other work was in the way at every attempt: call the method again.
 */
public final class InclusionSchema {

    private static final Logger LOG = LoggerFactory.getLogger(InclusionSchema.class);

    /** How often {@link #create} begins the scripts again. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final SchemaVersion versions;

    /** Scripts other than those of this release are for tests. */
    InclusionSchema(Transactions transactions, List<SchemaScript> scripts) {
        this.transactions = transactions;
        this.versions = new SchemaVersion(scripts);
    }

    /**
     * The schema in a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database; the database user may
     *     create tables
     */
    public static InclusionSchema of(EntityManagerFactory entityManagerFactory) {
        return new InclusionSchema(new OwnTransactions(entityManagerFactory), SchemaScript.RELEASED);
    }

    /**
     * The tables in one schema of a database, where it is not the schema of the connection. The schema exists already:
     * nothing here creates or drops it. Give the name to {@link JpaStores} as well.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database; the database user may create
     *     tables in the schema
     * @param schema 1 to 63 small letters, digits and underscores, which do not begin with a digit; on MariaDB the name
     *     of a database
     * @throws IllegalArgumentException if the name is another
     */
    public static InclusionSchema of(EntityManagerFactory entityManagerFactory, String schema) {
        return new InclusionSchema(
                new OwnTransactions(entityManagerFactory, SchemaName.of(schema)::on), SchemaScript.RELEASED);
    }

    /**
     * The tables of a host that has no resource-local persistence unit, such as one with JTA.
     *
     * @param host begins a new transaction for each call, on a connection of its own, also while another is running on
     *     the thread; {@code JtaTransactions.apart()} of {@code inclusion-jta} does. The database user may
     *     create tables
     */
    public static InclusionSchema of(HostTransactions host) {
        return new InclusionSchema(new JoinedTransactions(host), SchemaScript.RELEASED);
    }

    /**
     * The tables of a host that has no resource-local persistence unit, in one schema of its database. The schema
     * exists already.
     *
     * @param host begins a new transaction for each call, as for {@link #of(HostTransactions)}
     * @param schema a name as for {@link #of(EntityManagerFactory, String)}
     * @throws IllegalArgumentException if no schema can have that name
     */
    public static InclusionSchema of(HostTransactions host, String schema) {
        return new InclusionSchema(new JoinedTransactions(host, SchemaName.of(schema)::on), SchemaScript.RELEASED);
    }

    /**
     * Creates the tables if they do not exist. Tables of this release are left as they are. Empty tables of an older
     * release are upgraded. Filled tables of an older release are refused: a person with a backup decides when to
     * {@link #upgrade} them. Several servers may call this at once. MariaDB and H2 need two connections at a time
     * for it.
     *
     * @return this
     * @throws IllegalStateException if the tables are filled and of an older release, or of a newer release, or if a
     *     removal was cut short and left rows
     * @throws RetryableException if other work holds a table for too long: call this again
     */
    public InclusionSchema create() {
        createIfMissing();
        for (int attempt = 1; inTransaction(this::isEmptyAndOlder); attempt++) {
            upgradeEmpty(attempt == ATTEMPTS);
        }
        return verify();
    }

    /**
     * Brings the tables, with all their rows, to this release. Missing tables are created; on older tables the missing
     * scripts run. Servers that call this at once take turns. A running server of the release before may go on
     * meanwhile, but does not start again.
     *
     * <p>On PostgreSQL the upgrade happens wholly or not at all. MariaDB and H2 commit each statement that changes a
     * table: an upgrade that was cut short there is finished by calling this again. They need two connections at a time
     * for it.
     *
     * @return this
     * @throws IllegalStateException if the tables are of a newer release, or if a removal was cut short and left rows
     * @throws RetryableException if other work holds a table for too long: call this again. On PostgreSQL it is thrown
     *     after six waits of five seconds, with a pause for other work between them
     */
    public InclusionSchema upgrade() {
        createIfMissing();
        new SchemaUpgrade(transactions, versions).run();
        return verify();
    }

    /**
     * Makes sure that the tables exist and are those of this release.
     *
     * @return this
     * @throws IllegalStateException if not; the message says what to do
     */
    public InclusionSchema verify() {
        return inTransaction((entityManager, dialect) -> {
            versions.require(entityManager, dialect);
            return this;
        });
    }

    /**
     * Counts the learners about whom the tables keep anything.
     *
     * @return the number; 0 if there are no tables
     */
    public long learners() {
        return inTransaction(SchemaVersion::learners);
    }

    /**
     * Removes every table of inclusion, of any release, with all rows, and nothing else. Only a backup or an export
     * brings them back. On MariaDB and H2 the removal can be cut short: call this again with the same number. Until
     * then {@link #create} and {@link #upgrade} refuse.
     *
     * @param learners the number of {@link #learners}, to show that the caller knows how much is destroyed
     * @throws IllegalStateException if the number is another; nothing was removed
     */
    public void drop(long learners) {
        inTransaction((entityManager, dialect) -> {
            long kept = SchemaVersion.learners(entityManager, dialect);
            if (kept != learners) {
                throw new IllegalStateException("this database keeps the records of " + kept + " learners, not of "
                        + learners + ": nothing was removed");
            }
            return run(SchemaScript.UNINSTALL, entityManager, dialect);
        });
    }

    private void createIfMissing() {
        try {
            inTransaction(this::createIfMissing);
        } catch (RuntimeException e) {
            // Another server may have created the tables a moment earlier, in the way of this one.
            if (!inTransaction(SchemaVersion::exists)) {
                throw e;
            }
        }
    }

    private boolean createIfMissing(EntityManager entityManager, Dialect dialect) {
        if (SchemaVersion.exists(entityManager, dialect)) {
            return false;
        }
        SchemaVersion.requireNothingLeft(
                entityManager,
                dialect,
                ExportTable.ALL.stream().map(ExportTable::stored).toList());
        SchemaScript first = versions.first();
        LOG.info("Creating the tables of inclusion, schema {}: {}", first.version(), first.path(dialect));
        run(first, entityManager, dialect);
        SchemaVersion.requireOne(entityManager, dialect);
        return true;
    }

    private boolean isEmptyAndOlder(EntityManager entityManager, Dialect dialect) {
        return SchemaVersion.keepsNobody(entityManager, dialect) && versions.isOlder(entityManager, dialect);
    }

    /**
     * Upgrades empty tables. H2 changes a table by a copy that takes the table's place. Between the two, another server
     * that still creates missing tables may create that table anew. The change then fails, and H2 leaves an empty table
     * {@code …_COPY_…}. The scripts may run twice without harm.
     *
     * @param last whether a failure is thrown; otherwise the caller looks again and may begin again
     */
    private void upgradeEmpty(boolean last) {
        try {
            new SchemaUpgrade(transactions, versions).run();
        } catch (RuntimeException e) {
            if (last || inTransaction((entityManager, dialect) -> dialect.takesDefinitionsBack())) {
                throw e;
            }
        }
    }

    private static boolean run(SchemaScript script, EntityManager entityManager, Dialect dialect) {
        script.statements(dialect).stream()
                .map(statement -> dialect.definition(entityManager, statement))
                .forEach(statement -> Sql.update(entityManager, SchemaVersion.SCHEMA, statement));
        return true;
    }

    private <T> T inTransaction(BiFunction<EntityManager, Dialect, T> work) {
        return transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            return work.apply(entityManager, Dialect.of(entityManager));
        });
    }
}

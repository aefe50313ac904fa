package org.inclusion.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The tables of the stores. All are named {@code inclusion_…}; no entity is mapped to them, so no provider creates,
 * changes, checks or drops them.
 *
 * <p>The host runs the scripts {@code org/inclusion/jpa/schema/}<em>database</em>{@code /V}<em>n</em>{@code __inclusion.sql},
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
 * <p>Or it asks us, with {@link #create}. Either way {@link JpaStores} starts on the schema of its own release only.
 */
public final class InclusionSchema {

    /** The schema of this release. */
    private static final int VERSION = 1;

    private static final Table SCHEMA = Table.of("inclusion_schema", Column.number("version"));

    private final OwnTransactions transactions;

    private InclusionSchema(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The schema in a database.
     *
     * @param entityManagerFactory a resource-local persistence unit on that database; its user may create tables
     * @return the schema
     */
    public static InclusionSchema of(EntityManagerFactory entityManagerFactory) {
        return new InclusionSchema(new OwnTransactions(entityManagerFactory));
    }

    /**
     * Creates the tables where there are none. Harmless where they are there, and from several servers at once.
     *
     * @return this
     * @throws IllegalStateException if there are tables of another release
     */
    public InclusionSchema create() {
        try {
            transactions.run(tx -> createIn(JpaTransaction.entityManager(tx)));
        } catch (RuntimeException e) {
            // Another server that was faster by a moment has made the tables we were about to make.
            if (!isThere()) {
                throw e;
            }
        }
        return verify();
    }

    /**
     * Makes sure that the tables are there, and are those of this release.
     *
     * @return this
     * @throws IllegalStateException if not, saying what to do
     */
    public InclusionSchema verify() {
        transactions.run(tx -> verify(JpaTransaction.entityManager(tx)));
        return this;
    }

    /** Verifies, and answers how to speak to the database. */
    static Dialect verify(EntityManager entityManager) {
        Dialect dialect = Dialect.of(entityManager);
        List<Long> versions = versions(entityManager, dialect);
        if (versions.isEmpty()) {
            throw new IllegalStateException("the database has no tables of inclusion yet. Run " + script(dialect)
                    + " from the jar of inclusion-jpa, or call InclusionSchema.of(entityManagerFactory).create() before"
                    + " JpaStores");
        }
        if (!versions.equals(List.of((long) VERSION))) {
            throw new IllegalStateException("the tables of inclusion in the database are of schema " + versions
                    + ", this release of inclusion-jpa needs schema " + VERSION
                    + ". Use the release that goes with them, or, where they are older, run the scripts that are missing"
                    + " up to " + script(dialect));
        }
        return dialect;
    }

    private boolean isThere() {
        return transactions.run(tx -> {
            EntityManager entityManager = JpaTransaction.entityManager(tx);
            return !versions(entityManager, Dialect.of(entityManager)).isEmpty();
        });
    }

    private static boolean createIn(EntityManager entityManager) {
        Dialect dialect = Dialect.of(entityManager);
        if (!versions(entityManager, dialect).isEmpty()) {
            return false;
        }
        statements(script(dialect)).forEach(statement -> Sql.update(entityManager, SCHEMA, statement));
        return true;
    }

    /** The version of the tables, or nothing before their script has come to its end. */
    private static List<Long> versions(EntityManager entityManager, Dialect dialect) {
        if (!dialect.exists(entityManager, SCHEMA)) {
            return List.of();
        }
        return Sql.rows(entityManager, SCHEMA, SCHEMA.select()).stream()
                .map(Row::number)
                .toList();
    }

    private static String script(Dialect dialect) {
        return "org/inclusion/jpa/schema/" + dialect.name() + "/V" + VERSION + "__inclusion.sql";
    }

    /** The statements of a script of ours: each ends with a semicolon, and no text in it holds one. */
    private static List<String> statements(String script) {
        try (InputStream in =
                Objects.requireNonNull(InclusionSchema.class.getClassLoader()).getResourceAsStream(script)) {
            String text = new String(Objects.requireNonNull(in, script).readAllBytes(), UTF_8);
            String code = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
            return Arrays.stream(code.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
    }
}

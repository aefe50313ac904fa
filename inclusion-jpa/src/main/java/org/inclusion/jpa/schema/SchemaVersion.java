package org.inclusion.jpa.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.SchemaName;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.Failure;
import org.inclusion.kept.KeptData;
import org.inclusion.row.Rows;

/**
 * Compares the version of a database's schema with the versions that a release knows. The table {@code
 * inclusion_schema} with that version never changes its shape: every release, older or newer, must be able to read it.
 */
public final class SchemaVersion {

    public static final Rows<Void> ROWS =
            Rows.<Void>of("schema", KeptData.OPERATION).key(org.inclusion.row.Column.number("version"));

    public static final Table SCHEMA = Table.of("inclusion_schema", Column.number("version"));

    private static final Table LEARNER = Table.of("inclusion_learner", Column.key("learner_id"));

    private final List<SchemaScript> scripts;

    public SchemaVersion(List<SchemaScript> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /**
     * Makes sure that the tables are those of this release.
     *
     * @return the dialect of the database
     * @throws IllegalStateException if the tables are missing or of another release, or the database is not supported
     */
    public static Dialect requireReleased(EntityManager entityManager) {
        Dialect dialect = Dialect.of(entityManager);
        new SchemaVersion(SchemaScript.RELEASED).require(entityManager, dialect);
        return dialect;
    }

    private int wanted() {
        return scripts.get(scripts.size() - 1).version();
    }

    /**
     * The version of the tables as they are now, and the kind of database; empty where the tables are missing or have
     * no one version.
     */
    public static Optional<String> inWords(EntityManager entityManager, Dialect dialect) {
        List<Long> found = found(entityManager, dialect);
        return found.size() == 1 ? Optional.of(found.get(0) + " on " + dialect.name()) : Optional.empty();
    }

    /** Whether the first script has run to its end: its last statement writes the version. */
    public static boolean exists(EntityManager entityManager, Dialect dialect) {
        return !found(entityManager, dialect).isEmpty();
    }

    /**
     * Whether scripts are still to run.
     *
     * @throws IllegalStateException if the tables are missing or of a newer release
     */
    public boolean isOlder(EntityManager entityManager, Dialect dialect) {
        return known(found(entityManager, dialect), dialect) < wanted();
    }

    /** Whether the tables are missing, or keep no learner. */
    public static boolean keepsNobody(EntityManager entityManager, Dialect dialect) {
        return !dialect.exists(entityManager, LEARNER) || Sql.isEmpty(entityManager, LEARNER);
    }

    /** The number of learners in the tables; 0 where there are no tables. */
    public static long learners(EntityManager entityManager, Dialect dialect) {
        return dialect.exists(entityManager, LEARNER)
                ? Sql.number(entityManager, LEARNER, "select count(*) from inclusion_learner")
                : 0;
    }

    /**
     * Makes sure that none of the tables holds rows, in a database that has no version. The first script fills no table
     * before it writes the version, so such rows were left by a removal that was cut short. New tables would bring
     * them back.
     *
     * @param tables the tables to check
     * @throws IllegalStateException if one of them holds rows, saying how to finish the removal
     */
    public static void requireNothingLeft(EntityManager entityManager, Dialect dialect, List<Table> tables) {
        for (Table table : tables) {
            if (dialect.exists(entityManager, table) && !Sql.isEmpty(entityManager, table)) {
                throw new IllegalStateException(
                        "the table " + table.name() + " in the database still holds records, and"
                                + " there is no version of the tables: a removal was cut short. Finish it with"
                                + " InclusionSchema.of(entityManagerFactory).drop(" + learners(entityManager, dialect)
                                + "), or restore a backup; nothing was changed");
            }
        }
    }

    /**
     * Makes sure that the tables have the version that the scripts lead to.
     *
     * @throws IllegalStateException if not, saying what to do
     */
    public void require(EntityManager entityManager, Dialect dialect) {
        int version = known(found(entityManager, dialect), dialect);
        if (version < wanted()) {
            throw new IllegalStateException("the tables of inclusion in the database are of schema " + version
                    + ", this release of inclusion-jpa needs schema " + wanted()
                    + ". They are older: back the database up, then run " + missing(version, dialect)
                    + " from the jar of inclusion-jpa, or call InclusionSchema.of(entityManagerFactory).upgrade()");
        }
    }

    /** The scripts still to run. A lock keeps other servers from running them until the transaction ends. */
    List<SchemaScript> missingUnderLock(EntityManager entityManager, Dialect dialect) {
        List<Long> found = List.of();
        // On H2, a query that waited for a row whose key then changed finds no row. The next query finds the new row.
        for (int attempt = 0; found.isEmpty() && attempt <= scripts.size(); attempt++) {
            found = foundUnderLock(entityManager, dialect);
        }
        return after(known(found, dialect));
    }

    /**
     * Makes sure that only one version is written. Where each statement commits by itself, another server may have
     * created the same tables and gone on to a later version meanwhile. The first version must then not stand beside
     * the later one.
     *
     * @throws IllegalStateException if there are several versions
     */
    public static void requireOne(EntityManager entityManager, Dialect dialect) {
        List<Long> found = found(entityManager, dialect);
        if (found.size() > 1) {
            throw new IllegalStateException("another server has made the tables of inclusion meanwhile: " + found);
        }
    }

    /** The script that creates the tables. */
    public SchemaScript first() {
        return scripts.get(0);
    }

    private int known(List<Long> found, Dialect dialect) {
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "the database has no tables of inclusion yet, or none that this user may see. Run operator schema create"
                            + " first, or " + missing(0, dialect) + " from the jar of inclusion-jpa, or call"
                            + " InclusionSchema.of(entityManagerFactory).create() before JpaStores");
        }
        long version = found.get(0);
        if (found.size() > 1 || version < first().version()) {
            throw new IllegalStateException("the table inclusion_schema in the database says " + found
                    + ", which no release of inclusion-jpa ever wrote. Look at who else writes there, or restore a backup;"
                    + " nothing was changed");
        }
        if (version > wanted()) {
            throw new IllegalStateException("the tables of inclusion in the database are of schema " + version
                    + ", this release of inclusion-jpa needs schema " + wanted()
                    + ". They are newer: start the release that made them, or restore the backup of before");
        }
        return Math.toIntExact(version);
    }

    private List<SchemaScript> after(int version) {
        return scripts.stream().filter(script -> script.version() > version).toList();
    }

    private String missing(int version, Dialect dialect) {
        return after(version).stream().map(script -> script.path(dialect)).collect(Collectors.joining(", "));
    }

    private static List<Long> found(EntityManager entityManager, Dialect dialect) {
        return found(entityManager, dialect, SCHEMA.select());
    }

    private static List<Long> foundUnderLock(EntityManager entityManager, Dialect dialect) {
        return found(entityManager, dialect, SCHEMA.select() + " for update");
    }

    private static List<Long> found(EntityManager entityManager, Dialect dialect, String select) {
        if (!dialect.exists(entityManager, SCHEMA)) {
            SchemaName.requireExists(entityManager);
            return List.of();
        }
        try {
            return Sql.rows(entityManager, SCHEMA, select).stream()
                    .map(Row::number)
                    .toList();
        } catch (PersistenceException e) {
            if (Failure.of(e) != e) {
                throw e;
            }
            throw new IllegalStateException(
                    "the table inclusion_schema in the database cannot be read as one of inclusion-jpa's: either it is"
                            + " somebody else's, or this user may not read it",
                    e);
        }
    }
}

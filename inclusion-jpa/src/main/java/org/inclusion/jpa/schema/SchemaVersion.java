package org.inclusion.jpa.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.jpa.export.ExportTable;
import org.inclusion.jpa.sql.Column;
import org.inclusion.jpa.sql.Dialect;
import org.inclusion.jpa.sql.Row;
import org.inclusion.jpa.sql.Sql;
import org.inclusion.jpa.sql.Table;
import org.inclusion.jpa.transaction.Failure;

/**
 * Which schema a database has, against those that a release knows. The table that says so keeps its shape for ever: every
 * release, older or newer, must be able to read it.
 */
public final class SchemaVersion {

    public static final Table SCHEMA = Table.of("inclusion_schema", Column.number("version"));

    private static final Table LEARNER = Table.of("inclusion_learner", Column.key("learner_id"));

    private final List<SchemaScript> scripts;

    public SchemaVersion(List<SchemaScript> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** The version this release works on. */
    public int wanted() {
        return scripts.get(scripts.size() - 1).version();
    }

    /** Whether the first script has come to its end here: only then is there a version. */
    public static boolean isThere(EntityManager entityManager, Dialect dialect) {
        return !found(entityManager, dialect, "").isEmpty();
    }

    /** Whether the records of nobody are in the tables, if there are tables. */
    public static boolean keepsNobody(EntityManager entityManager, Dialect dialect) {
        return !dialect.exists(entityManager, LEARNER)
                || Sql.firstRows(entityManager, LEARNER, 1, LEARNER.select()).isEmpty();
    }

    /** How many learners' records are in the tables. */
    public static long learners(EntityManager entityManager, Dialect dialect) {
        return dialect.exists(entityManager, LEARNER)
                ? Sql.rows(entityManager, LEARNER, "select count(*) from inclusion_learner")
                        .get(0)
                        .number()
                : 0;
    }

    /**
     * Makes sure that no table of a database without a version holds anything. The first script fills none before it writes the
     * version, so what is there was left by a removal that was cut short: the new tables would bring it back.
     */
    public static void requireNothingLeft(EntityManager entityManager, Dialect dialect) {
        for (ExportTable records : ExportTable.ALL) {
            Table table = records.stored();
            if (dialect.exists(entityManager, table)
                    && !Sql.firstRows(entityManager, table, 1, table.select()).isEmpty()) {
                throw new IllegalStateException(
                        "the table " + table.name() + " in the database still holds records, and"
                                + " there is no version of the tables: a removal was cut short. Finish it with"
                                + " InclusionSchema.of(entityManagerFactory).drop(" + learners(entityManager, dialect)
                                + "), or restore a backup; nothing was changed");
            }
        }
    }

    /** Makes sure that the tables are those of this release. */
    public void require(EntityManager entityManager, Dialect dialect) {
        int version = known(found(entityManager, dialect, ""), dialect);
        if (version < wanted()) {
            throw new IllegalStateException("the tables of inclusion in the database are of schema " + version
                    + ", this release of inclusion-jpa needs schema " + wanted()
                    + ". They are older: back the database up, then run " + missing(version, dialect)
                    + " from the jar of inclusion-jpa, or call InclusionSchema.of(entityManagerFactory).upgrade()");
        }
    }

    /** The scripts that are still to run, once nobody else can be running them: a lock until the transaction ends. */
    public List<SchemaScript> missingUnderLock(EntityManager entityManager, Dialect dialect) {
        List<Long> found = List.of();
        // Who waited on H2 for a row whose key then changed finds none; her next look finds the new one.
        for (int look = 0; found.isEmpty() && look <= scripts.size(); look++) {
            found = found(entityManager, dialect, " for update");
        }
        return after(known(found, dialect));
    }

    /**
     * Where every statement commits by itself, another server may have made the same tables and gone on to a later schema
     * while this one was still at work: then the first version does not belong beside the later one, and is taken back.
     */
    public void requireOne(EntityManager entityManager, Dialect dialect) {
        List<Long> found = found(entityManager, dialect, "");
        if (found.size() > 1) {
            throw new IllegalStateException("another server has made the tables of inclusion meanwhile: " + found);
        }
    }

    public SchemaScript first() {
        return scripts.get(0);
    }

    private int known(List<Long> found, Dialect dialect) {
        if (found.isEmpty()) {
            throw new IllegalStateException("the database has no tables of inclusion yet. Run "
                    + missing(0, dialect) + " from the jar of inclusion-jpa, or call"
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

    private static List<Long> found(EntityManager entityManager, Dialect dialect, String lock) {
        if (!dialect.exists(entityManager, SCHEMA)) {
            return List.of();
        }
        try {
            return Sql.rows(entityManager, SCHEMA, SCHEMA.select() + lock).stream()
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

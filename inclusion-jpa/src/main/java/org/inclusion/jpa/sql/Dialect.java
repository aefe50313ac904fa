package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** What every database says in its own way. All else is SQL that every database understands. Thread-safe. */
public interface Dialect {

    /** The folder of its schema. */
    String name();

    /** Whether the table exists where this connection looks for it. */
    boolean exists(EntityManager entityManager, Table table);

    /**
     * Makes sure that who waited for a lock then sees what was written before she had it.
     *
     * @throws IllegalStateException if the connection's transactions are isolated in another way, saying what to do
     */
    default void requireIsolation(EntityManager entityManager) {
        // Where that is what the database does by itself.
    }

    /** Whether a transaction that is rolled back takes back what it did to tables too, not to their rows alone. */
    default boolean takesDefinitionsBack() {
        return false;
    }

    /**
     * Until the transaction ends, gives up rather than wait long for a table that somebody works with: whoever waits to
     * change a table holds up everybody who comes after.
     */
    default void waitForTablesBriefly(EntityManager entityManager) {
        // Where definitions are not taken back, each statement waits for itself, as the server is set up.
    }

    /**
     * Makes everything that this transaction reads be of one moment. The first statement of the transaction.
     *
     * @return what is to be said at the end, or an empty text
     */
    String holdOneMoment(EntityManager entityManager);

    /** Inserts rows, and leaves alone those whose key is there already. Answers the keys of those inserted. */
    List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows);

    /** Inserts rows, or replaces those whose key is there already. No key comes twice. */
    void upsert(EntityManager entityManager, Table table, Collection<Row> rows);

    /**
     * Whole rows by keys of one text column or several.
     *
     * @param keys the keys, none twice
     */
    List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys);

    /**
     * Locks rows by a key of one text column, in the order of the keys, and makes those that are missing.
     *
     * @param fresh what to make where it is missing, by ascending key, none twice
     * @return the rows locked, as they are
     */
    List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh);

    /** The dialect of the database behind an entity manager. */
    static Dialect of(EntityManager entityManager) {
        // Every database describes itself in the standard's schema, each with a table there that the others do not
        // have.
        Table tables = Table.of("information_schema.tables", Column.text("table_name"));
        List<String> telling = Sql.rows(
                        entityManager,
                        tables,
                        "select lower(table_name) from information_schema.tables where lower(table_schema) ="
                                + " 'information_schema' and lower(table_name) in ('sql_implementation_info', 'settings', 'system_variables')")
                .stream()
                .map(Row::text)
                .toList();
        if (telling.equals(List.of("sql_implementation_info"))) {
            return new PostgreSql();
        }
        if (telling.equals(List.of("settings"))) {
            return new H2();
        }
        if (telling.equals(List.of("system_variables"))) {
            return new MariaDb();
        }
        throw new IllegalStateException(
                "inclusion-jpa speaks to PostgreSQL, MariaDB and H2; this database is none of them");
    }
}

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/**
 * Writes the statements that PostgreSQL, MariaDB and H2 write differently. All other SQL of the stores is understood by
 * every one of them, except for what a store writes only where {@link #writesInQueries} is true. Implementations
 * are thread-safe.
 */
public interface Dialect {

    /** The folder of the database's schema scripts. */
    String name();

    /** Whether the table exists, in the schema of the connection or in the one of {@link SchemaName}. */
    boolean exists(EntityManager entityManager, Table table);

    /**
     * Makes sure that a transaction which has waited for a lock then sees what others committed before the lock
     * was free.
     *
     * @throws IllegalStateException if the connection's transactions are isolated otherwise; the message says what
     *     to set
     */
    default void requireIsolation(EntityManager entityManager) {
        // The default of the database is right, unless a dialect says otherwise.
    }

    /** Whether a rollback undoes changes of table definitions too, and not changes of rows alone. */
    default boolean takesDefinitionsBack() {
        return false;
    }

    /**
     * Lets this transaction give up soon when it waits to change the definition of a table in use. A long wait would
     * hold up everybody who asks for that table afterwards.
     */
    default void waitForTablesBriefly(EntityManager entityManager) {
        // Where each such statement commits by itself, the server's own time-out counts.
    }

    /** A statement of a schema script as this database takes it where the tables stand in a {@link SchemaName}. */
    default String definition(EntityManager entityManager, String statement) {
        return statement;
    }

    /**
     * Makes everything that this transaction reads be of one moment. It must be the first statement of the transaction.
     *
     * @return the statement that puts the connection back, to run at the end; empty if none is needed
     */
    String holdOneMoment(EntityManager entityManager);

    /** Whether the parts of a query may write, each to a table of its own. */
    default boolean writesInQueries() {
        return false;
    }

    /**
     * Inserts rows, and leaves alone those whose key exists.
     *
     * @return the keys of the rows inserted
     */
    List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows);

    /**
     * Inserts rows that other transactions may be inserting at the same moment, and leaves alone those whose key
     * exists. Each waits for whoever was first with its key, and no statement fails or warns for that. On PostgreSQL
     * {@link #insertNew} is like that.
     *
     * @param table a table with a number beside its key
     * @param rows the rows in the order of their keys, as everybody inserts them; no key comes twice
     * @return the keys of the rows inserted
     */
    default List<Row> insertContended(EntityManager entityManager, Table table, List<Row> rows) {
        return insertNew(entityManager, table, rows);
    }

    /**
     * Inserts rows, and replaces those whose key exists.
     *
     * @param rows the rows; no key comes twice
     */
    void upsert(EntityManager entityManager, Table table, Collection<Row> rows);

    /**
     * Adds to the number in the row of a key, and inserts the row where it is missing. The row stays locked until the
     * transaction ends.
     *
     * @param row the key, and how much to add
     * @return the number afterwards
     */
    long add(EntityManager entityManager, Table table, Row row);

    /**
     * Writes a statement that deletes some of the rows of a table, whichever, or changes them.
     *
     * @param statement {@code delete from x}, or {@code update x set y = ?1}
     * @param table the table of the statement
     * @param condition without {@code where}
     * @param atMost how many rows at most, above 0
     */
    String some(String statement, Table table, String condition, int atMost);

    /**
     * Finds whole rows by their keys.
     *
     * @param keys the keys, text columns only; none comes twice
     */
    List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys);

    /**
     * Locks rows until the transaction ends, in the order of their keys, and inserts those that are missing.
     *
     * @param fresh the rows to insert where they are missing, by ascending key of one text column; none comes twice
     * @return the locked rows, as they are in the database
     */
    List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh);

    /**
     * Finds the dialect of the database behind an entity manager.
     *
     * @throws IllegalStateException if the database is none of the three
     */
    static Dialect of(EntityManager entityManager) {
        // Each of the three describes itself in the standard's information schema, with a table that the others lack.
        Table tables = Table.of("information_schema.tables", Column.text("table_name"));
        List<String> found = Sql.rows(
                        entityManager,
                        tables,
                        "select lower(table_name) from information_schema.tables where lower(table_schema) ="
                                + " 'information_schema' and lower(table_name) in ('sql_implementation_info', 'settings', 'system_variables')")
                .stream()
                .map(Row::text)
                .toList();
        return switch (String.join(" ", found)) {
            case "sql_implementation_info" -> new PostgreSql();
            case "settings" -> new H2();
            case "system_variables" -> new MariaDb();
            default ->
                throw new IllegalStateException(
                        "inclusion-jpa speaks to PostgreSQL, MariaDB and H2; this database is none of them");
        };
    }
}

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs native statements on any provider's entity manager, without side effects on the host's entities: nothing of the
 * host's is flushed, and no cache of the host's is emptied.
 */
public final class Sql {

    /**
     * Hibernate's name for the tables a native statement touches. Without this hint, Hibernate assumes that every table
     * is touched, and empties the host's second-level cache. Other providers ignore the hint.
     */
    private static final String SPACES = "org.hibernate.query.native.spaces";

    /** Stands in the hint of statements that touch no table. */
    private static final Table NO_TABLE = Table.of("inclusion_no_table");

    private Sql() {}

    /** Rows of a query, or of a statement that returns rows. */
    public static List<Row> rows(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        return read(query(entityManager, table, sql, parameters));
    }

    /** The first rows of a query, at most {@code limit}. */
    public static List<Row> firstRows(
            EntityManager entityManager, Table table, int limit, String sql, @Nullable Object... parameters) {
        return read(query(entityManager, table, sql, parameters).setMaxResults(limit));
    }

    /** The only number of a query that answers one, such as a count. */
    public static long number(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        return rows(entityManager, table, sql, parameters).get(0).number();
    }

    /** Whether the table holds no row. */
    public static boolean isEmpty(EntityManager entityManager, Table table) {
        return firstRows(entityManager, table, 1, table.select()).isEmpty();
    }

    /** Changes rows or definitions of a table. */
    public static void update(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        query(entityManager, table, sql, parameters).executeUpdate();
    }

    /** Changes rows of a table, and tells how many. */
    public static int updated(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        return query(entityManager, table, sql, parameters).executeUpdate();
    }

    /** Changes a setting of the connection or of the transaction; no table is touched. */
    public static void set(EntityManager entityManager, String sql) {
        update(entityManager, NO_TABLE, sql);
    }

    private static List<Row> read(Query query) {
        List<?> results = query.getResultList();
        return results.stream().map(Row::read).toList();
    }

    private static Query query(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        query.setHint(SPACES, table.name());
        // No entity is mapped to our tables, so a change of the host's that still waits in memory cannot matter here.
        query.setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}

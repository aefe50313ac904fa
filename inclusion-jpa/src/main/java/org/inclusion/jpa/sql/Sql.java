package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Native statements on whatever entity manager there is, without a trace in what it does for its host. */
public final class Sql {

    /**
     * Hibernate's name for the tables a native statement touches. Without it, Hibernate takes every table as touched, and
     * empties the host's second-level cache. Other providers pass over it.
     */
    private static final String SPACES = "org.hibernate.query.native.spaces";

    private Sql() {}

    /** Rows of a query, or of a statement that returns rows. */
    public static List<Row> rows(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        return read(query(entityManager, table, sql, parameters));
    }

    /** The first rows of a query. */
    public static List<Row> firstRows(
            EntityManager entityManager, Table table, int limit, String sql, @Nullable Object... parameters) {
        return read(query(entityManager, table, sql, parameters).setMaxResults(limit));
    }

    /** Changes rows. */
    public static void update(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        query(entityManager, table, sql, parameters).executeUpdate();
    }

    private static List<Row> read(Query query) {
        List<?> results = query.getResultList();
        return results.stream().map(Row::read).toList();
    }

    private static Query query(EntityManager entityManager, Table table, String sql, @Nullable Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        query.setHint(SPACES, table.name());
        // No entity is mapped to our tables, so no change of the host's that still waits in memory can matter here.
        query.setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.inclusion.jpa.schema.SchemaVersion;

/** MariaDB: some rows at a time, every value a parameter. */
final class MariaDb implements Dialect {

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public boolean exists(EntityManager entityManager, Table table) {
        return Sql.rows(
                                entityManager,
                                table,
                                "select count(*) from information_schema.tables where table_schema = database()"
                                        + " and table_name = ?1",
                                table.name())
                        .get(0)
                        .number()
                > 0;
    }

    /**
     * With MariaDB's own default, who reads, then waits for a lock, then reads again sees what was there before her first
     * look: she would derive a state without the evidence that came in meanwhile, and save it.
     */
    @Override
    public void requireIsolation(EntityManager entityManager) {
        Table variables = Table.of("information_schema.session_variables", Column.text("variable_value"));
        // Of its two names, old servers know the first only, and new ones will know the second only.
        String isolation = Sql.rows(
                        entityManager,
                        variables,
                        "select max(variable_value) from information_schema.session_variables"
                                + " where variable_name in ('TX_ISOLATION', 'TRANSACTION_ISOLATION')")
                .get(0)
                .text();
        if (!isolation.equals("READ-COMMITTED")) {
            throw new IllegalStateException("transactions on this MariaDB are " + isolation
                    + ", the stores need READ-COMMITTED: add transactionIsolation=READ-COMMITTED to the JDBC URL, or set it"
                    + " in the connection pool");
        }
    }

    @Override
    public String holdOneMoment(EntityManager entityManager) {
        // Of the next transaction, which begins with the next statement.
        Sql.update(entityManager, SchemaVersion.SCHEMA, "set transaction isolation level repeatable read");
        return "";
    }

    /**
     * {@code ignore} passes over a key that is there, or that somebody is just inserting, and would also cut what is too long
     * for its column. Nothing is: ids have 64 characters at most, and texts are {@code longtext}.
     */
    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        List<Row> inserted = new ArrayList<>();
        for (Chunk chunk : Chunk.of(rows)) {
            String sql = insert("insert ignore into ", table, chunk) + " returning " + Table.names(table.key());
            inserted.addAll(Sql.rows(entityManager, table, sql, chunk.parameters()));
        }
        return inserted;
    }

    @Override
    public void upsert(EntityManager entityManager, Table table, Collection<Row> rows) {
        String replaced = table.rest().stream()
                .map(column -> column.name() + " = values(" + column.name() + ")")
                .collect(Collectors.joining(", ", " on duplicate key update ", ""));
        for (Chunk chunk : Chunk.of(rows)) {
            Sql.update(entityManager, table, insert("insert into ", table, chunk) + replaced, chunk.parameters());
        }
    }

    @Override
    public List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys) {
        return Chunk.byKeys(entityManager, table, keys, chunk -> values(chunk, table.key()));
    }

    /**
     * In one round trip, whether the rows are there or not: an update that changes nothing locks the row it meets. The
     * lock is exclusive from the start and all are taken in the order of the keys, so no circle of waiting can close.
     */
    @Override
    public List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh) {
        String unchanged = table.rest().get(0).name();
        List<Row> locked = new ArrayList<>();
        for (Chunk chunk : Chunk.of(fresh)) {
            String sql = insert("insert into ", table, chunk) + " on duplicate key update " + unchanged + " = "
                    + table.name() + "." + unchanged + " returning " + table.names();
            locked.addAll(Sql.rows(entityManager, table, sql, chunk.parameters()));
        }
        return locked;
    }

    private static String insert(String verb, Table table, Chunk chunk) {
        return verb + table.name() + " (" + table.names() + ") values " + values(chunk, table.columns());
    }

    private static String values(Chunk chunk, List<Column> columns) {
        return chunk.values(columns, (column, parameter) -> parameter);
    }
}

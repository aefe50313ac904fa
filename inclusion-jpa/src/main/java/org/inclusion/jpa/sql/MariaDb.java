package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to MariaDB: some rows in each statement, every value a parameter. */
final class MariaDb implements Dialect {

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public boolean exists(EntityManager entityManager, Table table) {
        String sql = "select count(*) from information_schema.tables where table_schema = "
                + SchemaName.orOfConnection(entityManager, "database()") + " and table_name = ?1";
        return Sql.number(entityManager, table, sql, table.name()) > 0;
    }

    /**
     * MariaDB's default is {@code REPEATABLE READ}: a transaction that reads, waits for a lock and reads again would
     * still see the rows of its first read. It would derive a state without the evidence that came in meanwhile, and
     * save it.
     */
    @Override
    public void requireIsolation(EntityManager entityManager) {
        Table variables = Table.of("information_schema.session_variables", Column.text("variable_value"));
        // The variable has two names: old servers know the first only, new ones will know the second only.
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
        // It counts for the next transaction, which begins with the next statement.
        Sql.set(entityManager, "set transaction isolation level repeatable read");
        return "";
    }

    /**
     * {@code ignore} skips a key that exists, or that another transaction is just inserting. It would also cut a value
     * that is too long for its column, but none is: ids have 64 characters at most, and texts are {@code longtext}.
     */
    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        String returning = " returning " + Table.names(table.key());
        return Chunk.of(rows).stream()
                .flatMap(chunk -> {
                    String sql = insert("insert ignore into ", table, chunk) + returning;
                    return Sql.rows(entityManager, table, sql, chunk.parameters()).stream();
                })
                .toList();
    }

    /**
     * Here {@code ignore} would warn, and a provider may log that. It would also share the lock of the row it met: two
     * that wait for a row which is then taken away would wait for each other. An update of the row locks it alone, and
     * tells that it was there.
     */
    @Override
    public List<Row> insertContended(EntityManager entityManager, Table table, List<Row> rows) {
        Set<List<@Nullable Object>> known =
                byKeys(entityManager, table, rows.stream().map(table::keyRowOf).toList()).stream()
                        .map(table::keyOf)
                        .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !known.contains(table.keyOf(row)) && isInserted(entityManager, table, row))
                .map(table::keyRowOf)
                .toList();
    }

    /**
     * A row that came meanwhile is changed, since an update that changes nothing counts as an insert, and put back.
     * Nobody sees it changed.
     */
    private static boolean isInserted(EntityManager entityManager, Table table, Row row) {
        Chunk chunk = Chunk.of(List.of(row)).get(0);
        String number = table.rest().stream()
                .filter(column -> column.type() == Column.Type.NUMBER)
                .findFirst()
                .orElseThrow()
                .name();
        String changed = " on duplicate key update " + number + " = " + table.name() + "." + number + " + 1";
        int inserted =
                Sql.updated(entityManager, table, insert("insert into ", table, chunk) + changed, chunk.parameters());
        if (inserted == 1) {
            return true;
        }
        String putBack = "update " + table.name() + " set " + number + " = " + number + " - 1 where " + table.isKey(1);
        Sql.update(entityManager, table, putBack, table.keyOf(row).toArray());
        return false;
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
    public long add(EntityManager entityManager, Table table, Row row) {
        Chunk chunk = Chunk.of(List.of(row)).get(0);
        String number = table.rest().get(0).name();
        String sql = insert("insert into ", table, chunk) + " on duplicate key update " + number + " = " + table.name()
                + "." + number + " + values(" + number + ") returning " + number;
        return Sql.number(entityManager, table, sql, chunk.parameters());
    }

    @Override
    public List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys) {
        return Chunk.byKeys(entityManager, table, keys, chunk -> values(chunk, table.key()));
    }

    /**
     * One round trip, whether the rows exist or not: an update that changes nothing locks the row it meets. The lock is
     * exclusive from the start and all locks are taken in the order of the keys, so transactions cannot wait in
     * a circle.
     */
    @Override
    public List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh) {
        String unchanged = table.rest().get(0).name();
        String lockOrInsert = " on duplicate key update " + unchanged + " = " + table.name() + "." + unchanged
                + " returning " + table.names();
        return Chunk.of(fresh).stream()
                .flatMap(chunk -> {
                    String sql = insert("insert into ", table, chunk) + lockOrInsert;
                    return Sql.rows(entityManager, table, sql, chunk.parameters()).stream();
                })
                .toList();
    }

    private static String insert(String verb, Table table, Chunk chunk) {
        return verb + table.name() + " (" + table.names() + ") values " + values(chunk, table.columns());
    }

    private static String values(Chunk chunk, List<Column> columns) {
        return chunk.values(columns, (column, parameter) -> parameter);
    }

    @Override
    public String some(String statement, Table table, String condition, int atMost) {
        return statement + " where " + condition + " limit " + atMost;
    }
}

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speaks to H2: some rows in each statement, every value a parameter. */
final class H2 implements Dialect {

    private static final String ISOLATION = "set session characteristics as transaction isolation level ";

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public boolean exists(EntityManager entityManager, Table table) {
        String sql = "select count(*) from information_schema.tables where lower(table_schema) = lower("
                + SchemaName.orOfConnection(entityManager, "schema()") + ") and lower(table_name) = ?1";
        return Sql.number(entityManager, table, sql, table.name()) > 0;
    }

    /** H2 looks for an index in the schema of the connection, and wants it in the schema of its table. */
    @Override
    public String definition(EntityManager entityManager, String statement) {
        return SchemaName.of(entityManager)
                .map(schema -> schema.withItsIndexes(statement))
                .orElse(statement);
    }

    /**
     * H2 has an isolation for the connection only, and the connection goes back to a pool: it is put back afterwards.
     */
    @Override
    public String holdOneMoment(EntityManager entityManager) {
        Table sessions = Table.of("information_schema.sessions", Column.text("isolation_level"));
        String before = Sql.rows(
                        entityManager,
                        sessions,
                        "select isolation_level from information_schema.sessions where session_id = session_id()")
                .get(0)
                .text();
        Sql.set(entityManager, ISOLATION + "snapshot");
        return ISOLATION + before;
    }

    /**
     * One row in each statement: H2 does a whole statement again that met another transaction, and counts what the
     * first try inserted as known.
     */
    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        Set<List<@Nullable Object>> unknown = unknownKeys(entityManager, table, rows);
        return rows.stream()
                .filter(row -> unknown.contains(table.keyOf(row)) && isInserted(entityManager, table, row))
                .map(table::keyRowOf)
                .toList();
    }

    private static Set<List<@Nullable Object>> unknownKeys(
            EntityManager entityManager, Table table, Collection<Row> rows) {
        String sameKey = table.key().stream()
                .map(column -> "known." + column.name() + " = fresh." + column.name())
                .collect(Collectors.joining(" and "));
        String key = Table.names(table.key());
        return Chunk.of(rows.stream().map(table::keyRowOf).toList()).stream()
                .flatMap(chunk -> {
                    String sql = "select " + key + " from (values " + values(chunk, table.key()) + ") as fresh (" + key
                            + ") where not exists (select 1 from " + table.name() + " known where " + sameKey + ")";
                    return Sql.rows(entityManager, table, sql, chunk.parameters()).stream();
                })
                .map(Row::values)
                .collect(Collectors.toSet());
    }

    /**
     * An {@code insert} fails where another transaction commits the same key while it runs; a {@code merge} is done
     * again, and then replaces that row. Nobody sees it replaced: what it was is put back in this transaction, which
     * holds the row.
     */
    private static boolean isInserted(EntityManager entityManager, Table table, Row row) {
        Chunk chunk = Chunk.of(List.of(row)).get(0);
        String sql = "select " + table.names() + " from old table (" + merge(table, chunk) + ")";
        List<Row> replaced = Sql.rows(entityManager, table, sql, chunk.parameters());
        replaceAll(entityManager, table, replaced);
        return replaced.isEmpty();
    }

    @Override
    public void upsert(EntityManager entityManager, Table table, Collection<Row> rows) {
        replaceAll(entityManager, table, rows);
    }

    private static void replaceAll(EntityManager entityManager, Table table, Collection<Row> rows) {
        for (Chunk chunk : Chunk.of(rows)) {
            Sql.update(entityManager, table, merge(table, chunk), chunk.parameters());
        }
    }

    /**
     * By the primary key. H2 does a merge again only where it is given the columns of the key in the order of the
     * index, or none.
     */
    private static String merge(Table table, Chunk chunk) {
        return "merge into " + table.name() + " (" + table.names() + ") values " + values(chunk, table.columns());
    }

    @Override
    public long add(EntityManager entityManager, Table table, Row row) {
        List<Row> added = addToKnown(entityManager, table, row);
        if (added.isEmpty()) {
            List<@Nullable Object> zero = new ArrayList<>(row.values());
            zero.set(table.columns().indexOf(table.rest().get(0)), 0L);
            insertNew(entityManager, table, List.of(Row.of(zero.toArray())));
            added = addToKnown(entityManager, table, row);
        }
        return added.get(0).number();
    }

    private static List<Row> addToKnown(EntityManager entityManager, Table table, Row row) {
        Column number = table.rest().get(0);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(row.values().get(table.columns().indexOf(number)));
        parameters.addAll(table.keyOf(row));
        String sql = "select " + number.name() + " from final table (update " + table.name() + " set " + number.name()
                + " = " + number.name() + " + cast(?1 as bigint) where " + table.isKey(2) + ")";
        return Sql.rows(entityManager, table, sql, parameters.toArray());
    }

    @Override
    public List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys) {
        return Chunk.byKeys(entityManager, table, keys, chunk -> values(chunk, table.key()));
    }

    @Override
    public List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh) {
        insertNew(entityManager, table, fresh);
        String sql = table.select() + " where " + Table.names(table.key()) + " = ?1 for update";
        return fresh.stream()
                .flatMap(row -> Sql.rows(entityManager, table, sql, row.values().get(0)).stream())
                .toList();
    }

    private static String values(Chunk chunk, List<Column> columns) {
        return chunk.values(
                columns,
                (column, parameter) ->
                        "cast(" + parameter + " as " + column.type().sql() + ")");
    }

    @Override
    public String some(String statement, Table table, String condition, int atMost) {
        return statement + " where " + condition + " fetch first " + atMost + " rows only";
    }
}

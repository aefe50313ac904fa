package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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

    /** H2 has an isolation for the connection only, and the connection goes back to a pool: it is put back afterwards. */
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

    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        return Chunk.of(rows).stream()
                .flatMap(chunk -> Sql.rows(entityManager, table, insertNew(table, chunk), chunk.parameters()).stream())
                .toList();
    }

    private static String insertNew(Table table, Chunk chunk) {
        String sameKey = table.key().stream()
                .map(column -> "known." + column.name() + " = fresh." + column.name())
                .collect(Collectors.joining(" and "));
        return "select " + Table.names(table.key()) + " from final table (insert into " + table.name() + " ("
                + table.names() + ") select * from (values " + values(chunk, table.columns()) + ") as fresh ("
                + table.names() + ") where not exists (select 1 from " + table.name() + " known where " + sameKey
                + "))";
    }

    @Override
    public void upsert(EntityManager entityManager, Table table, Collection<Row> rows) {
        for (Chunk chunk : Chunk.of(rows)) {
            String sql = "merge into " + table.name() + " (" + table.names() + ") key (" + Table.names(table.key())
                    + ") values " + values(chunk, table.columns());
            Sql.update(entityManager, table, sql, chunk.parameters());
        }
    }

    @Override
    public long add(EntityManager entityManager, Table table, Row row) {
        Chunk chunk = Chunk.of(List.of(row)).get(0);
        String number = table.rest().get(0).name();
        String sameKey = table.key().stream()
                .map(column -> "known." + column.name() + " = fresh." + column.name())
                .collect(Collectors.joining(" and "));
        String sql = "select " + number + " from final table (merge into " + table.name() + " known using (values "
                + values(chunk, table.columns()) + ") as fresh (" + table.names() + ") on (" + sameKey
                + ") when matched then update set " + number + " = known." + number + " + fresh." + number
                + " when not matched then insert (" + table.names() + ") values ("
                + table.columns().stream()
                        .map(column -> "fresh." + column.name())
                        .collect(Collectors.joining(", "))
                + "))";
        return Sql.number(entityManager, table, sql, chunk.parameters());
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

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** H2: some rows at a time, every value a parameter. */
public final class H2 implements Dialect {

    private static final String ISOLATION = "set session characteristics as transaction isolation level ";

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public boolean exists(EntityManager entityManager, Table table) {
        return Sql.rows(
                                entityManager,
                                table,
                                "select count(*) from information_schema.tables where table_schema = schema()"
                                        + " and lower(table_name) = ?1",
                                table.name())
                        .get(0)
                        .number()
                > 0;
    }

    /** H2 knows the isolation of a connection only, and the connection will be somebody else's. */
    @Override
    public String holdOneMoment(EntityManager entityManager) {
        Table sessions = Table.of("information_schema.sessions", Column.text("isolation_level"));
        String before = Sql.rows(
                        entityManager,
                        sessions,
                        "select isolation_level from information_schema.sessions where session_id = session_id()")
                .get(0)
                .text();
        Sql.update(entityManager, sessions, ISOLATION + "snapshot");
        return ISOLATION + before;
    }

    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        String key = table.key().stream()
                .map(column -> "known." + column.name() + " = fresh." + column.name())
                .collect(Collectors.joining(" and "));
        List<Row> inserted = new ArrayList<>();
        for (Chunk chunk : Chunk.of(rows)) {
            String sql = "select " + Table.names(table.key()) + " from final table (insert into " + table.name() + " ("
                    + table.names() + ") select * from (values " + values(chunk, table.columns())
                    + ") as fresh (" + table.names() + ") where not exists (select 1 from " + table.name()
                    + " known where " + key + "))";
            inserted.addAll(Sql.rows(entityManager, table, sql, chunk.parameters()));
        }
        return inserted;
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
    public List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys) {
        return Chunk.byKeys(entityManager, table, keys, chunk -> values(chunk, table.key()));
    }

    @Override
    public List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh) {
        insertNew(entityManager, table, fresh);
        String sql = table.select() + " where " + Table.names(table.key()) + " = ?1 for update";
        List<Row> locked = new ArrayList<>();
        fresh.forEach(row ->
                locked.addAll(Sql.rows(entityManager, table, sql, row.values().get(0))));
        return locked;
    }

    private static String values(Chunk chunk, List<Column> columns) {
        return chunk.values(columns, (column, parameter) -> "cast(" + parameter + " as " + column.type() + ")");
    }
}

package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: whole sets in one statement each, every column one array, written as PostgreSQL writes arrays. */
final class PostgreSql implements Dialect {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean exists(EntityManager entityManager, Table table) {
        return Sql.rows(entityManager, table, "select cast(to_regclass(?1) as varchar)", table.name())
                        .get(0)
                        .textOrNull()
                != null;
    }

    @Override
    public boolean takesDefinitionsBack() {
        return true;
    }

    @Override
    public void waitForTablesBriefly(EntityManager entityManager) {
        Sql.update(entityManager, SchemaVersion.SCHEMA, "set local lock_timeout = '5s'");
    }

    @Override
    public String holdOneMoment(EntityManager entityManager) {
        Sql.update(entityManager, SchemaVersion.SCHEMA, "set transaction isolation level repeatable read, read only");
        return "";
    }

    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String sql = insert(table, rows) + " on conflict do nothing returning " + Table.names(table.key());
        return Sql.rows(entityManager, table, sql, inserted(table, rows));
    }

    @Override
    public void upsert(EntityManager entityManager, Table table, Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = insert(table, rows)
                + table.rest().stream()
                        .map(column -> column.name() + " = excluded." + column.name())
                        .collect(Collectors.joining(
                                ", ", " on conflict (" + Table.names(table.key()) + ") do update set ", ""));
        Sql.update(entityManager, table, sql, inserted(table, rows));
    }

    @Override
    public List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Column> key = table.key();
        String sql = table.select() + " where (" + Table.names(key) + ") in ("
                + casts(key, "[]", "select * from unnest(") + ")";
        return Sql.rows(entityManager, table, sql, arrays(key.size(), keys));
    }

    /**
     * In one round trip where every row is there. Where several are wanted, the statement locks none unless it can lock
     * all: so nobody who waits to insert holds a lock of the second kind, all who hold one took theirs in the order of the
     * keys, and no circle of waiting can close.
     */
    @Override
    public List<Row> lock(EntityManager entityManager, Table table, List<Row> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Row> locked = lockAllOrNone(entityManager, table, fresh);
        if (locked.isEmpty()) {
            insertNew(entityManager, table, fresh);
            locked = lockAllOrNone(entityManager, table, fresh);
        }
        return locked;
    }

    private static List<Row> lockAllOrNone(EntityManager entityManager, Table table, List<Row> fresh) {
        String key = Table.names(table.key());
        if (fresh.size() == 1) {
            String one = table.select() + " where " + key + " = ?1 for update";
            return Sql.rows(entityManager, table, one, fresh.get(0).values().get(0));
        }
        String wanted = " where " + among(table.key());
        String several = table.select() + wanted + " and ?2 = (select count(*) from " + table.name() + wanted + ")"
                + " order by " + key + " for update";
        return Sql.rows(entityManager, table, several, array(0, fresh), (long) fresh.size());
    }

    /** A join, whose arrays are read once; {@code = any(cast(…))} would read its array again for every row it looks at. */
    private static String among(List<Column> key) {
        return "(" + Table.names(key) + ") in (" + casts(key, "[]", "select * from unnest(") + ")";
    }

    /** One row as it is, which PostgreSQL does in two thirds of the time; several from arrays. */
    private static String insert(Table table, Collection<Row> rows) {
        String source = rows.size() == 1
                ? casts(table.columns(), "", "values (")
                : casts(table.columns(), "[]", "select * from unnest(");
        return "insert into " + table.name() + " (" + table.names() + ") " + source;
    }

    private static @Nullable Object[] inserted(Table table, Collection<Row> rows) {
        return rows.size() == 1
                ? rows.iterator().next().values().toArray()
                : arrays(table.columns().size(), rows);
    }

    private static String casts(List<Column> columns, String array, String before) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "cast(?" + (i + 1) + " as " + columns.get(i).type() + array + ")")
                .collect(Collectors.joining(", ", before, ")"));
    }

    private static @Nullable Object[] arrays(int columns, Collection<Row> rows) {
        @Nullable Object[] arrays = new @Nullable Object[columns];
        for (int column = 0; column < columns; column++) {
            arrays[column] = array(column, rows);
        }
        return arrays;
    }

    /** A column of rows, as the text of an array: {@code {"a","b",NULL}}. */
    private static String array(int column, Collection<Row> rows) {
        StringBuilder array = new StringBuilder("{");
        for (Row row : rows) {
            Object value = row.values().get(column);
            if (array.length() > 1) {
                array.append(',');
            }
            if (value instanceof String text) {
                array.append('"').append(escaped(text)).append('"');
            } else {
                array.append(value);
            }
        }
        return array.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

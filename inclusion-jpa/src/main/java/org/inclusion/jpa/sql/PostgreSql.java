package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.jpa.schema.SchemaVersion;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: whole sets in one statement each, every column one array. */
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
        return Sql.rows(entityManager, table, sql, arrays(key, keys));
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
        String wanted =
                " where " + key + " = any(cast(?1 as " + table.key().get(0).type() + "[]))";
        String several = table.select() + wanted + " and ?2 = (select count(*) from " + table.name() + wanted + ")"
                + " order by " + key + " for update";
        return Sql.rows(entityManager, table, several, array(table.key().get(0), 0, fresh), (long) fresh.size());
    }

    /** One row as it is, which PostgreSQL does in two thirds of the time; several from arrays. */
    private static String insert(Table table, Collection<Row> rows) {
        String source = rows.size() == 1
                ? casts(table.columns(), "", "values (")
                : casts(table.columns(), "[]", "select * from unnest(");
        return "insert into " + table.name() + " (" + table.names() + ") " + source;
    }

    private static @Nullable Object[] inserted(Table table, Collection<Row> rows) {
        return rows.size() == 1 ? rows.iterator().next().values().toArray() : arrays(table.columns(), rows);
    }

    private static String casts(List<Column> columns, String array, String before) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "cast(?" + (i + 1) + " as " + columns.get(i).type() + array + ")")
                .collect(Collectors.joining(", ", before, ")"));
    }

    private static @Nullable Object[] arrays(List<Column> columns, Collection<Row> rows) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> array(columns.get(i), i, rows))
                .toArray();
    }

    /** A column of rows, as an array of the driver's: it crosses as it is, where text would be written and parsed again. */
    private static Object array(Column column, int index, Collection<Row> rows) {
        Stream<@Nullable Object> values = rows.stream().map(row -> row.values().get(index));
        return switch (column.type()) {
            case Column.NUMBER -> values.toArray(Long[]::new);
            case Column.FLAG -> values.toArray(Boolean[]::new);
            default -> values.toArray(String[]::new);
        };
    }
}

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Speaks to PostgreSQL: each statement carries a whole set of rows, every column as one array. */
final class PostgreSql implements Dialect {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean exists(EntityManager entityManager, Table table) {
        String name = SchemaName.qualified(entityManager, table);
        return Sql.rows(entityManager, table, "select cast(to_regclass(?1) as varchar)", name)
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
        Sql.set(entityManager, "set local lock_timeout = '5s'");
    }

    @Override
    public String holdOneMoment(EntityManager entityManager) {
        Sql.set(entityManager, "set transaction isolation level repeatable read, read only");
        return "";
    }

    @Override
    public boolean writesInQueries() {
        return true;
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
        String replaced = table.rest().stream()
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        String sql = insert(table, rows) + " on conflict (" + Table.names(table.key()) + ") do update set " + replaced;
        Sql.update(entityManager, table, sql, inserted(table, rows));
    }

    @Override
    public long add(EntityManager entityManager, Table table, Row row) {
        List<Row> rows = List.of(row);
        String number = table.rest().get(0).name();
        String sql = insert(table, rows) + " on conflict (" + Table.names(table.key()) + ") do update set " + number
                + " = " + table.name() + "." + number + " + excluded." + number + " returning " + number;
        return Sql.number(entityManager, table, sql, inserted(table, rows));
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
     * One round trip where every row exists. A statement for several rows locks either all of them or none. A
     * transaction that waits to insert therefore holds no row lock, and every row lock was taken in the order of the
     * keys: transactions cannot wait in a circle.
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
        String wanted = " where " + key + " = any(cast(?1 as "
                + table.key().get(0).type().sql() + "[]))";
        String several = table.select() + wanted + " and ?2 = (select count(*) from " + table.name() + wanted + ")"
                + " order by " + key + " for update";
        return Sql.rows(entityManager, table, several, array(table.key().get(0), 0, fresh), (long) fresh.size());
    }

    /** One row as plain values, which takes PostgreSQL two thirds of the time of arrays; several rows as arrays. */
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
                .mapToObj(
                        i -> "cast(?" + (i + 1) + " as " + columns.get(i).type().sql() + array + ")")
                .collect(Collectors.joining(", ", before, ")"));
    }

    private static @Nullable Object[] arrays(List<Column> columns, Collection<Row> rows) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> array(columns.get(i), i, rows))
                .toArray();
    }

    /**
     * One column of all rows as a Java array, which the driver sends in binary: text would be written and parsed again.
     */
    private static Object array(Column column, int index, Collection<Row> rows) {
        Stream<@Nullable Object> values = rows.stream().map(row -> row.values().get(index));
        return switch (column.type()) {
            case TEXT -> values.toArray(String[]::new);
            case NUMBER -> values.toArray(Long[]::new);
            case FLAG -> values.toArray(Boolean[]::new);
        };
    }

    /** PostgreSQL limits queries alone: the rows are found by a query, and met where they lie. */
    @Override
    public String some(String statement, Table table, String condition, int atMost) {
        return statement + " where ctid = any(array(select ctid from " + table.name() + " where " + condition
                + " limit " + atMost + "))";
    }
}

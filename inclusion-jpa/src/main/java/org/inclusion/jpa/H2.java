package org.inclusion.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** H2: some rows at a time, every value a parameter. */
final class H2 implements Dialect {

    /** Rows in one statement: few enough for its text to stay readable to the parser, and for plans to be found again. */
    private static final int CHUNK = 50;

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

    @Override
    public List<Row> insertNew(EntityManager entityManager, Table table, Collection<Row> rows) {
        String key = table.key().stream()
                .map(column -> "known." + column.name() + " = fresh." + column.name())
                .collect(Collectors.joining(" and "));
        List<Row> inserted = new ArrayList<>();
        for (List<Row> chunk : chunks(rows)) {
            String sql = "select " + Table.names(table.key()) + " from final table (insert into " + table.name() + " ("
                    + table.names() + ") select * from (values " + values(table.columns(), chunk.size())
                    + ") as fresh (" + table.names() + ") where not exists (select 1 from " + table.name()
                    + " known where " + key + "))";
            inserted.addAll(Sql.rows(entityManager, table, sql, parameters(chunk)));
        }
        return inserted;
    }

    @Override
    public void upsert(EntityManager entityManager, Table table, Collection<Row> rows) {
        for (List<Row> chunk : chunks(rows)) {
            String sql = "merge into " + table.name() + " (" + table.names() + ") key (" + Table.names(table.key())
                    + ") values " + values(table.columns(), chunk.size());
            Sql.update(entityManager, table, sql, parameters(chunk));
        }
    }

    @Override
    public List<Row> byKeys(EntityManager entityManager, Table table, Collection<Row> keys) {
        List<Row> found = new ArrayList<>();
        for (List<Row> chunk : chunks(keys)) {
            String sql = table.select() + " where (" + Table.names(table.key()) + ") in ("
                    + values(table.key(), chunk.size()) + ")";
            found.addAll(Sql.rows(entityManager, table, sql, parameters(chunk)));
        }
        return found;
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

    private static List<List<Row>> chunks(Collection<Row> rows) {
        List<Row> all = List.copyOf(rows);
        List<List<Row>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    /** {@code (cast(?1 as varchar), cast(?2 as bigint)), (cast(?3 as varchar), …}. */
    private static String values(List<Column> columns, int rows) {
        StringBuilder values = new StringBuilder();
        int parameter = 0;
        for (int row = 0; row < rows; row++) {
            values.append(row == 0 ? "(" : ", (");
            for (int i = 0; i < columns.size(); i++) {
                values.append(i == 0 ? "" : ", ")
                        .append("cast(?")
                        .append(++parameter)
                        .append(" as ")
                        .append(columns.get(i).type())
                        .append(')');
            }
            values.append(')');
        }
        return values.toString();
    }

    private static @Nullable Object[] parameters(List<Row> rows) {
        Stream<@Nullable Object> values = rows.stream().flatMap(row -> row.values().stream());
        return values.toArray();
    }
}

package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one statement whose every value is a parameter: few enough for its text to stay readable to the parser, and
 * for plans to be found again.
 *
 * @param rows the rows, at least one
 */
public record Chunk(List<Row> rows) {

    private static final int SIZE = 50;

    /** Rows in chunks, in their order. */
    public static List<Chunk> of(Collection<Row> rows) {
        List<Row> all = List.copyOf(rows);
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(new Chunk(all.subList(from, Math.min(from + SIZE, all.size()))));
        }
        return chunks;
    }

    /**
     * Looks rows up by their keys, chunk by chunk.
     *
     * @param values the keys of a chunk as the database wants them: {@code (?1, ?2), (?3, ?4)}
     */
    public static List<Row> byKeys(
            EntityManager entityManager, Table table, Collection<Row> keys, Function<Chunk, String> values) {
        List<Row> found = new ArrayList<>();
        for (Chunk chunk : of(keys)) {
            String sql = table.select() + " where (" + Table.names(table.key()) + ") in (" + values.apply(chunk) + ")";
            found.addAll(Sql.rows(entityManager, table, sql, chunk.parameters()));
        }
        return found;
    }

    /**
     * A list of rows of parameters: {@code (?1, ?2), (?3, ?4)}.
     *
     * @param columns the columns
     * @param written a parameter, such as {@code ?1}, as the database wants it for a column
     * @return the list
     */
    public String values(List<Column> columns, BiFunction<Column, String, String> written) {
        StringBuilder values = new StringBuilder();
        int parameter = 0;
        for (int row = 0; row < rows.size(); row++) {
            values.append(row == 0 ? "(" : ", (");
            for (int i = 0; i < columns.size(); i++) {
                values.append(i == 0 ? "" : ", ").append(written.apply(columns.get(i), "?" + ++parameter));
            }
            values.append(')');
        }
        return values.toString();
    }

    /** Every value, row by row. */
    @Nullable
    public Object[] parameters() {
        Stream<@Nullable Object> values = rows.stream().flatMap(row -> row.values().stream());
        return values.toArray();
    }
}

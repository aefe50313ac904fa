package org.inclusion.jpa.sql;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few rows that travel in one statement, every value as a parameter. A chunk is small so that the statement stays
 * cheap to parse, and so that the database finds its plan again.
 *
 * @param rows the rows, at least one
 */
public record Chunk(List<Row> rows) {

    private static final int SIZE = 50;

    /** Cuts rows into chunks, in their order. */
    public static List<Chunk> of(Collection<Row> rows) {
        List<Row> all = List.copyOf(rows);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + SIZE)
                .mapToObj(from -> new Chunk(all.subList(from, Math.min(from + SIZE, all.size()))))
                .toList();
    }

    /**
     * Finds whole rows by their keys, chunk by chunk.
     *
     * @param values writes the keys of a chunk as the database wants them: {@code (?1, ?2), (?3, ?4)}
     */
    static List<Row> byKeys(
            EntityManager entityManager, Table table, Collection<Row> keys, Function<Chunk, String> values) {
        String where = " where (" + Table.names(table.key()) + ") in (";
        return of(keys).stream()
                .flatMap(chunk -> {
                    String sql = table.select() + where + values.apply(chunk) + ")";
                    return Sql.rows(entityManager, table, sql, chunk.parameters()).stream();
                })
                .toList();
    }

    /**
     * Writes a list of rows of parameters: {@code (?1, ?2), (?3, ?4)}.
     *
     * @param columns the columns of a row
     * @param written a parameter, such as {@code ?1}, as the database wants it for a column
     */
    public String values(List<Column> columns, BiFunction<Column, String, String> written) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rowOfParameters(columns, 1 + row * columns.size(), written))
                .collect(joining(", "));
    }

    private static String rowOfParameters(List<Column> columns, int first, BiFunction<Column, String, String> written) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> written.apply(columns.get(i), "?" + (first + i)))
                .collect(joining(", ", "(", ")"));
    }

    /** The values of all parameters, row by row. */
    @Nullable
    public Object[] parameters() {
        Stream<@Nullable Object> values = rows.stream().flatMap(row -> row.values().stream());
        return values.toArray();
    }
}

package org.inclusion.jpa.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A table of the database, with the columns that one store uses, in the order in which the store writes and reads them.
 *
 * @param name its name
 * @param columns its columns; a store may leave out those it does not use
 */
public record Table(String name, List<Column> columns) {

    private static final String PREFIX = "inclusion_";

    /** The table with the rows of a room, with every column that is written, in the order of the room. */
    public static Table of(Rows<?> rows) {
        return of(
                rows,
                rows.columns().stream()
                        .filter(column -> !column.is(Mark.COMPUTED))
                        .map(org.inclusion.row.Column::name)
                        .toArray(String[]::new));
    }

    /**
     * The table with the rows of a room, with some of its columns.
     *
     * @param columns their names, in the order in which a store writes and reads them
     * @throws IllegalArgumentException if the room has no such column
     */
    public static Table of(Rows<?> rows, String... columns) {
        return new Table(
                PREFIX + rows.name(),
                Stream.of(columns)
                        .map(column -> Column.of(rows.column(column), rows.isKey(column)))
                        .toList());
    }

    public static Table of(String name, Column... columns) {
        return new Table(name, List.of(columns));
    }

    /** The table without some columns. */
    public Table without(String... names) {
        return new Table(
                name,
                columns.stream()
                        .filter(column -> !List.of(names).contains(column.name()))
                        .toList());
    }

    /** The columns of the primary key. */
    public List<Column> key() {
        return columns.stream().filter(Column::key).toList();
    }

    /** The values of the primary key in a whole row of the table. */
    public List<@Nullable Object> keyOf(Row row) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).key())
                .mapToObj(i -> row.values().get(i))
                .toList();
    }

    /** The row of the primary key alone, out of a whole row of the table. */
    Row keyRowOf(Row row) {
        return Row.of(keyOf(row).toArray());
    }

    /** The condition of one row by its key: {@code a = ?3 and b = ?4}, if the first parameter is 3. */
    String isKey(int first) {
        List<Column> key = key();
        return IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i).name() + " = ?" + (first + i))
                .collect(Collectors.joining(" and "));
    }

    /** The columns beside the primary key. */
    List<Column> rest() {
        return columns.stream().filter(column -> !column.key()).toList();
    }

    /** The names of all columns: {@code a, b, c}. */
    String names() {
        return names(columns);
    }

    /** The names of columns: {@code a, b, c}. */
    public static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** A query for whole rows, without a {@code where}. */
    public String select() {
        return "select " + names() + " from " + name;
    }
}

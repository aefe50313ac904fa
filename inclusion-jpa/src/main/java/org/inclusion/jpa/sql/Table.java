package org.inclusion.jpa.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the database, with the columns that one store uses, in the order in which the store writes and reads them.
 *
 * @param name its name
 * @param columns its columns; a store may leave out those it does not use
 */
public record Table(String name, List<Column> columns) {

    public static Table of(String name, Column... columns) {
        return new Table(name, List.of(columns));
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

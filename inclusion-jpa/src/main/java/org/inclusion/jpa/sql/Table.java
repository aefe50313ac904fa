package org.inclusion.jpa.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table, as the stores see it: its columns in the order in which they are written and read.
 *
 * @param name its name
 * @param columns its columns
 */
public record Table(String name, List<Column> columns) {

    public static Table of(String name, Column... columns) {
        return new Table(name, List.of(columns));
    }

    /** The columns of the primary key. */
    public List<Column> key() {
        return columns.stream().filter(Column::key).toList();
    }

    /** The columns beside the primary key. */
    public List<Column> rest() {
        return columns.stream().filter(column -> !column.key()).toList();
    }

    /** The names of all columns: {@code a, b, c}. */
    public String names() {
        return names(columns);
    }

    /** The names of columns: {@code a, b, c}. */
    public static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** A query for whole rows, up to and without its {@code where}. */
    public String select() {
        return "select " + names() + " from " + name;
    }
}

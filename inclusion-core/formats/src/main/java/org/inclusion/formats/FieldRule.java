package org.inclusion.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a file's own columns become values of one field.
 *
 * @param columns the columns that are read, in lower case
 * @param values the values of a row; none where its cells say nothing
 */
record FieldRule(List<String> columns, Function<Cells, List<String>> values) {

    FieldRule {
        columns = List.copyOf(columns);
    }

    /** A value that every row has. */
    static FieldRule constant(String value) {
        return new FieldRule(List.of(), row -> List.of(value));
    }

    /** The cells as they stand. */
    static FieldRule taken(List<String> columns) {
        return new FieldRule(
                columns,
                row -> columns.stream()
                        .flatMap(column ->
                                (row.lists().containsKey(column) ? row.list(column) : one(row.text(column))).stream())
                        .toList());
    }

    /** The cells of several columns as one value; a cell that is empty leaves no separator. */
    static FieldRule joined(List<String> columns, String separator) {
        return new FieldRule(columns, row -> {
            String joined = columns.stream()
                    .flatMap(column -> one(row.text(column)).stream())
                    .collect(Collectors.joining(separator));
            return one(joined.isBlank() ? null : joined);
        });
    }

    /** One part of a cell, counted from 0. */
    static FieldRule split(String column, String separator, int part) {
        Pattern between = Pattern.compile(Pattern.quote(separator));
        return new FieldRule(List.of(column), row -> {
            String text = row.text(column);
            String[] parts = text == null ? new String[0] : between.split(text, -1);
            return part < parts.length && !parts[part].isBlank() ? List.of(parts[part].strip()) : List.of();
        });
    }

    /** A value that a row has where one of its cells holds one of the terms, or anything where there are no terms. */
    static FieldRule meant(List<String> columns, List<String> terms, String target) {
        List<String> plain = terms.stream().map(FieldRule::plain).toList();
        return new FieldRule(columns, row -> {
            boolean isMeant = columns.stream()
                    .map(row::text)
                    .anyMatch(text ->
                            text != null && (plain.isEmpty() || plain.stream().anyMatch(plain(text)::contains)));
            return isMeant ? List.of(target) : List.of();
        });
    }

    /** The hours of a week whose days have a column each. */
    static FieldRule week(List<String> columns, List<String> days) {
        return new FieldRule(columns, row -> {
            List<String> week = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String hours = row.text(columns.get(i));
                if (hours != null) {
                    week.add(days.get(i) + " " + hours);
                }
            }
            return one(week.isEmpty() ? null : String.join("; ", week));
        });
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

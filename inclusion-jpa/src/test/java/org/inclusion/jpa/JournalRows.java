package org.inclusion.jpa;

import static java.util.stream.Collectors.toCollection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the journal's tables as they are in a database, and changes that somebody makes with the driver alone.
 */
final class JournalRows {

    private static final String ENTRY = "inclusion_journal";
    private static final String ALIAS = "inclusion_journal_alias";

    private final String url;
    private final Map<String, List<Map<String, Object>>> tables = new TreeMap<>();

    private JournalRows(String url) {
        this.url = url;
    }

    static JournalRows of(String url) {
        JournalRows rows = new JournalRows(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : FrozenRows.tables(url)) {
                if (table.startsWith(ENTRY)) {
                    rows.tables.put(table, read(connection, table));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<Map<String, Object>> read(Connection connection, String table) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery("select * from " + table)) {
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), found.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    Set<String> tables() {
        return tables.keySet();
    }

    /** Every column, by its table. */
    Set<String> columns() {
        return tables.entrySet().stream()
                .flatMap(
                        table -> table.getValue().get(0).keySet().stream().map(column -> table.getKey() + "." + column))
                .collect(toCollection(TreeSet::new));
    }

    /**
     * A change of one table.
     *
     * @param what what somebody does
     * @param table the table
     * @param column the column that is changed; empty where whole rows are
     * @param rows the rows of the table afterwards
     */
    record Change(String what, String table, String column, List<Map<String, Object>> rows) {

        Set<String> columns() {
            return column.isEmpty() ? Set.of() : Set.of(table + "." + column);
        }

        @Override
        public String toString() {
            return what + " " + table + " " + column;
        }
    }

    /** A change that leaves the table other than it was. */
    Change change(Random random) {
        Change change;
        do {
            change = some(random);
        } while (isSame(change));
        return change;
    }

    private boolean isSame(Change change) {
        return new HashSet<>(change.rows()).equals(new HashSet<>(rowsOf(change.table())))
                && change.rows().size() == rowsOf(change.table()).size();
    }

    private Change some(Random random) {
        String table = any(random, List.copyOf(tables.keySet()));
        List<Map<String, Object>> rows = new ArrayList<>();
        rowsOf(table).forEach(row -> rows.add(new LinkedHashMap<>(row)));
        int i = random.nextInt(rows.size());
        Map<String, Object> row = rows.get(i);
        Map<String, Object> other = rows.get(random.nextInt(rows.size()));
        String column = any(random, List.copyOf(row.keySet()));
        return switch (random.nextInt(7)) {
            case 0 -> {
                row.put(column, value(random, Objects.requireNonNull(row.get(column))));
                yield new Change("update of row " + i + " to " + row + " in", table, column, rows);
            }
            case 1 -> {
                row.put(column, Objects.requireNonNull(other.get(column)));
                yield new Change("the value of another row for row " + i + " in", table, column, rows);
            }
            case 2 -> {
                swap(row, other, column);
                yield new Change("values of two rows swapped, " + row + " and " + other + " in", table, column, rows);
            }
            case 3 -> {
                row.keySet().stream().skip(1 + random.nextInt(2)).toList().forEach(each -> swap(row, other, each));
                yield new Change("two rows swapped, " + row + " and " + other + " in", table, "", rows);
            }
            case 4 -> {
                rows.remove(i);
                yield new Change("delete of " + row + " from", table, "", rows);
            }
            case 5 -> {
                Map<String, Object> added = new LinkedHashMap<>(row);
                added.put(column, value(random, Objects.requireNonNull(row.get(column))));
                String key = any(random, List.copyOf(row.keySet()));
                added.put(key, value(random, Objects.requireNonNull(row.get(key))));
                rows.add(added);
                yield new Change("insert of " + added + " into", table, column, rows);
            }
            default -> {
                row.remove(column);
                yield new Change("null in row " + i + " of", table, column, rows);
            }
        };
    }

    private static void swap(Map<String, Object> row, Map<String, Object> other, String column) {
        Object value = Objects.requireNonNull(row.get(column));
        row.put(column, Objects.requireNonNull(other.get(column)));
        other.put(column, value);
    }

    /** Another value of the same type: one of any column of the journal, or one that no column has. */
    private Object value(Random random, Object old) {
        if (old instanceof Number number) {
            long was = number.longValue();
            return any(
                    random,
                    List.of(
                            was + 1,
                            was - 1,
                            -was,
                            0L,
                            1L,
                            was + random.nextInt(1_000),
                            Long.MAX_VALUE,
                            Long.MIN_VALUE));
        }
        String was = (String) old;
        List<String> texts = tables.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return any(
                random,
                List.of(
                        any(random, texts),
                        any(random, texts),
                        "",
                        "not what it is",
                        "1-2-3-4-5",
                        "é",
                        new UUID(random.nextLong(), random.nextLong()).toString(),
                        was.toUpperCase(Locale.ROOT),
                        was.toLowerCase(Locale.ROOT),
                        was + " ",
                        was.replaceFirst("[A-Za-z]", "x"),
                        was.replaceFirst("=$", ""),
                        was.replaceFirst(".$", "z")));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Makes the change; false where the database refuses, and nothing was changed. */
    boolean write(Change change) {
        return replace(change.table(), change.rows());
    }

    /** Puts the table back as it was. */
    void restore(Change change) {
        restore(change.table());
    }

    /** Puts every table back as it was. */
    void restoreAll() {
        tables.keySet().forEach(this::restore);
    }

    private void restore(String table) {
        if (!replace(table, rowsOf(table))) {
            throw new IllegalStateException("the rows of " + table + " cannot be put back");
        }
    }

    private boolean replace(String table, List<Map<String, Object>> rows) {
        List<String> columns = List.copyOf(rowsOf(table).get(0).keySet());
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            connection.createStatement().executeUpdate("delete from " + table);
            try (PreparedStatement each = connection.prepareStatement(insert)) {
                for (Map<String, Object> row : rows) {
                    for (int i = 0; i < columns.size(); i++) {
                        each.setObject(i + 1, row.get(columns.get(i)));
                    }
                    each.addBatch();
                }
                each.executeBatch();
                connection.commit();
                return true;
            } catch (SQLException refused) {
                connection.rollback();
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether a change is one of those that a check cannot find: of entries that are not sealed yet, of aliases that no
     * sealed entry names, and of aliases of before schema 3.
     */
    boolean isUncovered(Change change) {
        List<Map<String, Object>> changed = new ArrayList<>(difference(rowsOf(change.table()), change.rows()));
        changed.addAll(difference(change.rows(), rowsOf(change.table())));
        return switch (change.table()) {
            case ENTRY -> changed.stream().allMatch(row -> number(row.get("segment")) == 0);
            case ALIAS -> changed.stream().map(row -> text(row.get("alias"))).allMatch(this::isUncovered);
            default -> false;
        };
    }

    private boolean isUncovered(String alias) {
        // An entry about nobody alone has an empty subject, which is nobody's alias.
        boolean isNamed = !alias.isEmpty()
                && rowsOf(ENTRY).stream()
                        .filter(row -> number(row.get("segment")) != 0)
                        .flatMap(row -> Stream.of("actor", "subject", "what").map(row::get))
                        .anyMatch(alias::equals);
        return !isNamed || isOfSchema2(alias);
    }

    private static boolean isOfSchema2(String alias) {
        return alias.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static List<Map<String, Object>> difference(
            List<Map<String, Object>> from, List<Map<String, Object>> taken) {
        List<Map<String, Object>> left = new ArrayList<>(from);
        taken.forEach(left::remove);
        return left;
    }

    private List<Map<String, Object>> rowsOf(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}

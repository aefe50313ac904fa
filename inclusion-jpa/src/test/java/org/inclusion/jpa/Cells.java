package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The cells of the library's tables. */
final class Cells {

    private Cells() {}

    /** Every cell of the library's tables whose text holds a piece of text, as table and column. */
    static List<String> with(String url, String text) {
        return with(url, Map.of(text, text)).stream()
                .map(cell -> cell.substring(text.length() + 2))
                .toList();
    }

    /**
     * Every cell whose text holds one of the keys, as what the key stands for, table and column. All tables are
     * read once.
     */
    static List<String> with(String url, Map<String, String> texts) {
        List<String> cells = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            String cell = Objects.requireNonNullElse(rows.getString(i), "");
                            String name = table.toLowerCase(Locale.ROOT) + "."
                                    + rows.getMetaData().getColumnName(i);
                            texts.forEach((text, meaning) -> {
                                if (cell.contains(text)) {
                                    cells.add(meaning + ": " + name);
                                }
                            });
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return cells;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith("inclusion_")
                        && "TABLE BASE TABLE".contains(found.getString("TABLE_TYPE"))) {
                    tables.add(name);
                }
            }
        }
        assertThat(tables, hasSize(greaterThan(15)));
        return tables;
    }
}

package org.inclusion.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads and writes the rows of the library's tables as lines of JSON, with the driver alone. */
final class FrozenRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FrozenRows() {}

    /** The names of the tables in a database, in small letters. */
    static List<String> tables(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("inclusion")) {
                    names.add(name);
                }
            }
            Collections.sort(names);
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of a table, sorted as lines; a column that is null is left out. */
    static List<String> lines(String url, String table) {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                ObjectNode line = JSON.createObjectNode();
                line.put("table", table);
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String column = rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
                    Object value = rows.getObject(i);
                    if (value instanceof Boolean flag) {
                        line.put(column, flag);
                    } else if (value instanceof Number number) {
                        line.put(column, number.longValue());
                    } else if (value != null) {
                        line.put(column, rows.getString(i));
                    }
                }
                lines.add(line.toString());
            }
            Collections.sort(lines);
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text read as JSON; a missing node where it is none. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Inserts rows into existing tables. */
    static void load(String url, List<String> lines) {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String line : lines) {
                insert(connection, JSON.readTree(line));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(Connection connection, JsonNode line) throws SQLException {
        List<String> columns = new ArrayList<>();
        line.fieldNames().forEachRemaining(columns::add);
        columns.remove("table");
        if (line.get("table").asText().equals("inclusion_evidence")) {
            // The database computes them.
            columns.removeAll(List.of("supersedes", "assessment_id"));
        }
        String sql = "insert into " + line.get("table").asText() + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                JsonNode value = line.get(columns.get(i));
                insert.setObject(
                        i + 1,
                        value.isBoolean()
                                ? value.booleanValue()
                                : value.isNumber() ? value.longValue() : value.asText());
            }
            insert.executeUpdate();
        }
    }

    /** Inserts one row of invented values into each table that has none. */
    static void fillEmpty(String url) {
        for (String table : tables(url)) {
            if (lines(url, table).isEmpty()) {
                load(url, List.of(invented(url, table)));
            }
        }
    }

    private static String invented(String url, String table) {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet none = connection.createStatement().executeQuery("select * from " + table)) {
            ObjectNode line = JSON.createObjectNode().put("table", table);
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                switch (columns.getColumnType(i)) {
                    case Types.BOOLEAN -> line.put(column, true);
                    case Types.SMALLINT, Types.INTEGER -> line.put(column, 1);
                    case Types.BIGINT -> line.put(column, 1_790_000_000_000_000L);
                    default ->
                        line.put(column, column.substring(0, Math.min(column.length(), columns.getPrecision(i))));
                }
            }
            return line.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a script: statements that end with a semicolon. */
    static void run(String url, String script) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            String code = String.join(
                    "\n", script.lines().filter(line -> !line.startsWith("--")).toList());
            for (String sql : code.split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text of the test's resources. */
    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(FrozenRows.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

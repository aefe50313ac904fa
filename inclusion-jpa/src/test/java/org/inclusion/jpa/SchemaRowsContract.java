package org.inclusion.jpa;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.RowsOfRooms;
import org.inclusion.jpa.schema.SchemaVersion;
import org.inclusion.jpa.sql.Column;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;
import org.junit.jupiter.api.Test;

/** The contract of the scripts: the tables of a database have the columns that the rooms say, and no others. */
abstract class SchemaRowsContract {

    private static final List<Rows<?>> ALL = Stream.concat(RowsOfRooms.ALL.stream(), Stream.of(SchemaVersion.ROWS))
            .toList();

    /** A new database with nothing in it. */
    protected abstract String emptyUrl();

    /** A unit on a database. */
    protected abstract EntityManagerFactory unit(String url);

    /** The folder of the database's scripts. */
    protected abstract String folder();

    @Test
    void everyTableHasTheColumnsThatItsRoomSays() throws SQLException {
        TreeSet<String> said = ALL.stream()
                .flatMap(rows -> rows.columns().stream()
                        .map(column -> line(
                                "inclusion_" + rows.name(),
                                column.name(),
                                Column.Type.of(column.kind()),
                                column.is(Mark.OPTIONAL),
                                rows.isKey(column.name()))))
                .collect(toCollection(TreeSet::new));
        Set<String> made = made();
        TreeSet<String> unsaid = new TreeSet<>(made);
        unsaid.removeAll(said);
        assertThat(
                "Each of these columns needs its line in the rows of a room (ReferralRows, say; RowsOfRooms lists them all),"
                        + " which says what it is kept for",
                unsaid,
                is(empty()));
        said.removeAll(made);
        assertThat("The rooms say these columns, and the scripts make no such one", said, is(empty()));
    }

    /**
     * The version goes first, the learners last, and then the history of Flyway. An upgrade of H2 builds a table beside
     * another: {@code …_3}.
     */
    @Test
    void aRemovalDropsTheTablesOfTheRooms() {
        List<String> dropped = FrozenRows.text("uninstall/" + folder() + ".sql")
                .lines()
                .filter(line -> line.startsWith("drop table"))
                .map(line -> line.replaceAll("drop table if exists \\W?(\\w+)\\W?;", "$1"))
                .filter(table -> !table.matches(".*_[0-9]+"))
                .toList();
        List<String> ours = dropped.subList(0, dropped.size() - 1);
        assertThat(
                ours.stream().sorted().toList(),
                is(ALL.stream()
                        .map(rows -> "inclusion_" + rows.name())
                        .sorted(Comparator.naturalOrder())
                        .toList()));
        assertThat(ours.get(0), is("inclusion_schema"));
        assertThat(ours.get(ours.size() - 1), is("inclusion_learner"));
        assertThat(dropped.get(dropped.size() - 1), is("inclusion_schema_history"));
    }

    private static String line(String table, String column, Column.Type type, boolean optional, boolean key) {
        return table + "." + column + " " + type + (optional ? " or none" : "") + (key ? ", key" : "");
    }

    private Set<String> made() throws SQLException {
        String url = emptyUrl();
        TreeSet<String> columns = new TreeSet<>();
        try (EntityManagerFactory factory = unit(url)) {
            InclusionSchema.of(factory).create();
            try (Connection connection = DriverManager.getConnection(url)) {
                DatabaseMetaData database = connection.getMetaData();
                Map<String, Set<String>> keys = new TreeMap<>();
                try (ResultSet found = database.getColumns(connection.getCatalog(), null, "%", "%")) {
                    while (found.next()) {
                        String table = found.getString("TABLE_NAME");
                        if (table.toLowerCase(Locale.ROOT).startsWith("inclusion_")) {
                            String schema = found.getString("TABLE_SCHEM");
                            Set<String> key =
                                    keys.computeIfAbsent(table, name -> key(database, connection, schema, name));
                            String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                            columns.add(line(
                                    table.toLowerCase(Locale.ROOT),
                                    column,
                                    type(found.getInt("DATA_TYPE")),
                                    found.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                                    key.contains(column)));
                        }
                    }
                }
            }
        }
        return columns;
    }

    private static Set<String> key(DatabaseMetaData database, Connection connection, String schema, String table) {
        TreeSet<String> key = new TreeSet<>();
        try (ResultSet found = database.getPrimaryKeys(connection.getCatalog(), schema, table)) {
            while (found.next()) {
                key.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return key;
    }

    private static Column.Type type(int jdbc) {
        return switch (jdbc) {
            case Types.BIGINT, Types.INTEGER -> Column.Type.NUMBER;
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> Column.Type.FLAG;
            default -> Column.Type.TEXT;
        };
    }
}

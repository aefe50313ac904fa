package org.inclusion.samples.intranet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a database holds, read past everything, each row as one text. */
final class Rows {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = current_schema() order by table_name";

    private Rows() {}

    /** The rows of one table. */
    static List<String> of(Settings database, String table) {
        return ask(database, "select cast(row_to_json(t) as text) from " + table + " t");
    }

    /** All rows of all tables. */
    static Map<String, List<String>> all(Settings database) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        ask(database, TABLES).forEach(table -> rows.put(table, of(database, table)));
        return rows;
    }

    private static List<String> ask(Settings database, String question) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.jdbcUser(), database.jdbcPassword());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (found.next()) {
                answers.add(found.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

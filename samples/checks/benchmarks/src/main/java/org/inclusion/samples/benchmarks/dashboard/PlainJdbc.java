package org.inclusion.samples.benchmarks.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Plain JDBC: reads the same rows by the same two statements, prepared on the server, and does nothing else with them.
 *
 * @param database where
 * @param inTransaction whether it opens and commits a transaction around it, as the library does
 */
record PlainJdbc(DataSource database, boolean inTransaction) implements Dashboard {

    private static final String SUMS = "select structure_id, area_id, people, not_established, first_shown,"
            + " first_together, first_supported, first_alone, last_shown, last_together, last_supported, last_alone,"
            + " computed_at, people_at, people_before, people_before_at, before_established, before_shown,"
            + " before_together, before_supported, before_alone, before_at from inclusion_cohort where structure_id = ?"
            + " order by area_id";

    private static final int TEXTS = 2;
    private static final int COLUMNS = 22;

    private static final String COUNTS = "select structure_id, kind, pack_id, subject_id, people, among, counted_at"
            + " from inclusion_count where structure_id = ?";

    private static final int TEXTS_OF_COUNTS = 4;
    private static final int COLUMNS_OF_COUNTS = 7;

    @Override
    public boolean read(String structure) {
        try (Connection connection = database.getConnection()) {
            if (inTransaction) {
                connection.setAutoCommit(false);
            }
            List<Object[]> rows = rows(connection, structure, SUMS, TEXTS, COLUMNS);
            List<Object[]> counts = rows(connection, structure, COUNTS, TEXTS_OF_COUNTS, COLUMNS_OF_COUNTS);
            if (inTransaction) {
                connection.commit();
            }
            return rows.size() == 5 && counts.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object[]> rows(
            Connection connection, String structure, String statement, int texts, int columns) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            select.setString(1, structure);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = i < texts ? found.getString(i + 1) : (Object) found.getLong(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}

package org.inclusion.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/**
 * Whether the database answers within a second, with tables no older than at the start: a server works on while its
 * tables are upgraded to the next release. It asks over a connection of its own: a pool that is busy is no database
 * that is away ({@link Work} asks through the pool).
 */
final class Readiness implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_000;

    /** Lower than any version. */
    private static final long NO_ONE_VERSION = -1;

    /** PostgreSQL's word for a table that is not there. */
    private static final String NO_TABLE = "42P01";

    private final String url;
    private final Properties properties = new Properties();
    private final long schema;

    private final SharedQuestion<Long> question = new SharedQuestion<>("readiness", PATIENCE_MILLIS, this::version);

    /** Knows the tables as they are now. */
    Readiness(DataSourceProperties database) throws SQLException {
        url = database.determineUrl();
        set("user", database.determineUsername());
        set("password", database.determinePassword());
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("socketTimeout", "1");
        schema = version();
    }

    private void set(String property, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(property, value);
        }
    }

    /** The problem; empty when all is well. */
    Optional<String> problem() {
        return question.answer()
                .map(version -> version < schema ? Optional.of("schema") : Optional.<String>empty())
                .orElse(Optional.of("database"));
    }

    private long version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from inclusion_schema")) {
            long version = rows.next() ? rows.getLong(1) : NO_ONE_VERSION;
            return rows.next() ? NO_ONE_VERSION : version;
        } catch (SQLException e) {
            if (NO_TABLE.equals(e.getSQLState())) {
                return NO_ONE_VERSION;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        question.close();
    }
}

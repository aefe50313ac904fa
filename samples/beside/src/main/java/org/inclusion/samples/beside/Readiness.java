package org.inclusion.samples.beside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether the database answers within a second, with the tables that this release started on. It asks over a connection of
 * its own: a pool that is busy is no database that is away.
 */
final class Readiness implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_000;

    private final String url;
    private final Properties properties = new Properties();
    private final String schema;

    /** One question at a time, and one that waits: while a database hangs, questions do not pile up. */
    private final ExecutorService asking =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), work -> {
                Thread thread = new Thread(work, "readiness");
                thread.setDaemon(true);
                return thread;
            });

    /** Knows the tables as they are now. */
    Readiness(Settings settings) throws SQLException {
        url = settings.jdbcUrl();
        if (!settings.jdbcUser().isEmpty()) {
            properties.setProperty("user", settings.jdbcUser());
        }
        if (!settings.jdbcPassword().isEmpty()) {
            properties.setProperty("password", settings.jdbcPassword());
        }
        properties.setProperty("connectTimeout", "1");
        properties.setProperty("socketTimeout", "1");
        schema = version();
    }

    /** What is wrong; empty when all is well. */
    Optional<String> problem() {
        Future<String> answer;
        try {
            answer = asking.submit(this::version);
        } catch (RejectedExecutionException e) {
            return Optional.of("database");
        }
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).equals(schema)
                    ? Optional.empty()
                    : Optional.of("schema");
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            return Optional.of("database");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("database");
        }
    }

    private String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from inclusion_schema order by version")) {
            StringBuilder versions = new StringBuilder();
            while (rows.next()) {
                versions.append(rows.getLong(1)).append(' ');
            }
            return versions.toString();
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}

package org.inclusion.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusion.jpa.InclusionSchema;

/**
 * PostgreSQL, in two pools: one for the library, one for what it asks this server meanwhile. With one pool for both, as many
 * requests as it has connections would each hold one and wait for a second, for ever.
 */
final class Database implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 2_000;

    private static final int SMALLEST_POOL = 2;

    /** A server that vanished without a word is given up after so many seconds. The URL may say otherwise. */
    private static final String SILENCE_SECONDS = "10";

    /** PostgreSQL itself does not keep two apart that make the same table. Held until what is run with it has ended. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('beside_session'));\n";

    private final HikariDataSource library;
    private final HikariDataSource sessions;
    private final EntityManagerFactory entityManagers;

    Database(Settings settings, MeterRegistry metrics) {
        library = pool(settings, metrics, "library", settings.poolSize());
        try {
            sessions = pool(settings, metrics, "sessions", Math.max(SMALLEST_POOL, settings.poolSize() / 2));
            try {
                entityManagers = Persistence.createEntityManagerFactory(
                        "beside", Map.of("jakarta.persistence.nonJtaDataSource", library));
            } catch (RuntimeException e) {
                sessions.close();
                throw e;
            }
        } catch (RuntimeException e) {
            library.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Settings settings, MeterRegistry metrics, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.jdbcUrl());
        if (!settings.jdbcUser().isEmpty()) {
            config.setUsername(settings.jdbcUser());
        }
        if (!settings.jdbcPassword().isEmpty()) {
            config.setPassword(settings.jdbcPassword());
        }
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
        config.setMetricRegistry(metrics);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new IllegalStateException(
                    "the database cannot be had: is " + Variable.JDBC_URL.key() + " right, and its user and password? ("
                            + e.getMessage() + ")",
                    e);
        } catch (RuntimeException e) {
            // Its words may repeat the address, and the address may have the password in it.
            throw new IllegalStateException(Variable.JDBC_URL.key() + ": PostgreSQL's driver cannot read it");
        }
    }

    /** Makes the tables where there are none and it may; makes sure that they are those of this release. */
    void prepare(boolean create) {
        InclusionSchema schema = InclusionSchema.of(entityManagers);
        if (create) {
            schema.create();
            run(ONE_AT_A_TIME + script());
            return;
        }
        verify(schema::verify, "inclusion_schema");
        verify(
                () -> run(
                        "select secret_hash from beside_session where false; select id from beside_person where false;"
                                + " select learner from beside_helped where false"),
                "beside_session",
                "beside_person",
                "beside_helped");
    }

    /** Where tables are missing it is said that this server could make them. Those that are there it does not change. */
    private void verify(Runnable check, String... tables) {
        try {
            check.run();
        } catch (IllegalStateException e) {
            if (Stream.of(tables).allMatch(this::isThere)) {
                throw e;
            }
            throw new IllegalStateException(
                    e.getMessage() + ". Here: " + Variable.CREATE_TABLES.key()
                            + "=true makes them; org/inclusion/samples/"
                            + "beside/tables.sql in this jar has those of the sessions",
                    e);
        }
    }

    private boolean isThere(String table) {
        try (Connection connection = sessions.getConnection();
                PreparedStatement select = connection.prepareStatement("select to_regclass(?) is not null")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the table " + table + ": " + e.getMessage(), e);
        }
    }

    private void run(String statements) {
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the sessions: " + e.getMessage(), e);
        }
    }

    private static String script() {
        try (InputStream in = Database.class.getResourceAsStream("tables.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EntityManagerFactory entityManagers() {
        return entityManagers;
    }

    /** For sessions, and for what the host said. */
    DataSource sessions() {
        return sessions;
    }

    @Override
    public void close() {
        entityManagers.close();
        sessions.close();
        library.close();
    }
}

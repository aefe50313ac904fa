package org.inclusion.samples.benchmarks.record;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A real PostgreSQL that writes what it acknowledges, with one pool for everybody. */
public final class Postgres implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    /** The providers of Jakarta Persistence, by the name in the tables. */
    public enum Provider {
        /** Hibernate. */
        HIBERNATE("Hibernate", HibernatePersistenceProvider.class.getName()),
        /** EclipseLink. */
        ECLIPSELINK("EclipseLink", PersistenceProvider.class.getName());

        private final String label;
        private final String implementation;

        Provider(String label, String implementation) {
            this.label = label;
            this.implementation = implementation;
        }

        /** The name as people write it. */
        public String label() {
            return label;
        }
    }

    private final EmbeddedPostgres server;
    private final Path data;
    private final HikariDataSource pool = new HikariDataSource();

    /** Starts an empty one. */
    public Postgres() {
        try {
            data = Files.createTempDirectory("inclusion-benchmarks").resolve("data");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("no PostgreSQL", e);
        }
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(CONNECTIONS);
    }

    /** Where it is. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The pool. */
    public HikariDataSource pool() {
        return pool;
    }

    /** The server's first process. */
    ProcessHandle postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(data.resolve("postmaster.pid")).get(0)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool on a server that another process started. */
    public static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** A unit without entities on the pool. */
    public EntityManagerFactory unit(Provider provider) {
        return unit(provider, Map.of("jakarta.persistence.nonJtaDataSource", pool));
    }

    /** A unit without entities. */
    public static EntityManagerFactory unit(Provider provider, Map<String, ?> where) {
        Map<String, Object> properties = new HashMap<>(where);
        properties.put("jakarta.persistence.provider", provider.implementation);
        properties.put("eclipselink.logging.level", "OFF");
        return Persistence.createEntityManagerFactory("benchmarks", properties);
    }

    /** Runs statements, one transaction each. */
    public void run(String... statements) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

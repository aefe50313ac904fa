package org.inclusion.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.inclusion.ServerPort;

/** Databases with a host's persistence unit on them, for tests. */
final class Databases {

    private Databases() {}

    /** The one PostgreSQL server of this virtual machine, started when it is first asked for. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setPort(ServerPort.free())
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty H2 database in memory. */
    static String h2Url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** The host's unit on an empty H2 database in a file. */
    static EntityManagerFactory h2File() {
        return unit(h2FileUrl(), Map.of());
    }

    /** An empty H2 database in a file, with the settings that survive a kill of the process. */
    static String h2FileUrl() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "h2")), "test");
            return "jdbc:h2:" + folder.toAbsolutePath() + "/test;WRITE_DELAY=0;REUSE_SPACE=FALSE";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The host's unit on an empty PostgreSQL database. */
    static EntityManagerFactory postgreSql() {
        return unit(postgreSqlUrl(), Map.of());
    }

    /** An empty PostgreSQL database. */
    static String postgreSqlUrl() {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** The host's unit on a database, with Hibernate. */
    static EntityManagerFactory unit(String url, Map<String, ?> more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.provider", HibernatePersistenceProvider.class.getName());
        properties.put("jakarta.persistence.jdbc.url", url);
        properties.put("hibernate.connection.pool_size", "10");
        properties.put("hibernate.hbm2ddl.auto", "update");
        properties.putAll(more);
        return Persistence.createEntityManagerFactory("host", properties);
    }

    /** A unit without any entity on a database, with Hibernate. */
    static EntityManagerFactory bareUnit(String url) {
        return Persistence.createEntityManagerFactory(
                "bare",
                Map.of(
                        "jakarta.persistence.provider",
                        HibernatePersistenceProvider.class.getName(),
                        "jakarta.persistence.jdbc.url",
                        url));
    }

    /** The host's unit on a database, with EclipseLink. */
    static EntityManagerFactory eclipseLink(String url, Map<String, ?> more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.provider", PersistenceProvider.class.getName());
        properties.put("jakarta.persistence.jdbc.url", url);
        // Otherwise two units on one database would share a session, with the settings of the first.
        properties.put("eclipselink.session-name", UUID.randomUUID().toString());
        properties.put("eclipselink.ddl-generation", "create-or-extend-tables");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.logging.level", "OFF");
        properties.putAll(more);
        return Persistence.createEntityManagerFactory("host", properties);
    }
}

package org.inclusion.samples.intranet;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.inclusion.samples.browser.HostProcess;
import org.jspecify.annotations.Nullable;

/** The databases the intranet is tried on, each time an empty one. */
enum TestDatabase {
    H2_FILE {
        @Override
        Settings empty(Path folder) {
            return Settings.fileDatabase(0, folder);
        }
    },
    POSTGRESQL {
        @Override
        Settings empty(Path folder) {
            String name = "intranet_" + UUID.randomUUID().toString().replace("-", "");
            EmbeddedPostgres postgres = server();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("no database " + name, e);
            }
            return new Settings(
                    0,
                    postgres.getJdbcUrl("postgres", name),
                    "postgres",
                    "postgres",
                    folder.resolve("installation-key"),
                    List.of());
        }
    };

    private static @Nullable EmbeddedPostgres running;

    /** Settings for an empty database, on any free port. */
    abstract Settings empty(Path folder);

    /** One server for all tests; it ends with the virtual machine. */
    private static synchronized EmbeddedPostgres server() {
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setPort(HostProcess.freePort())
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }
}

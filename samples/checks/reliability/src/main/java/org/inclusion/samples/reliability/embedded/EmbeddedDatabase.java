package org.inclusion.samples.reliability.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.inclusion.samples.reliability.postgres.Postgres;

/** A database whose data lie in one folder, and which dies when its application dies. */
interface EmbeddedDatabase extends AutoCloseable {

    /** The JDBC URL for the application. */
    String url();

    /** Starts what runs beside the application. */
    void start();

    /** Kills, with -9, what runs beside the application. */
    void kill();

    /** The size of all files, in bytes. */
    long size();

    @Override
    default void close() {
        kill();
    }

    /** H2 in a file: it runs inside the application. */
    static EmbeddedDatabase h2(Path folder, String settings) {
        return new EmbeddedDatabase() {
            @Override
            public String url() {
                return "jdbc:h2:file:" + folder.resolve("data") + ";DB_CLOSE_ON_EXIT=FALSE" + settings;
            }

            @Override
            public void start() {
                // The application does.
            }

            @Override
            public void kill() {
                // It has died with the application.
            }

            @Override
            public long size() {
                return sizeOf(folder);
            }
        };
    }

    /** A PostgreSQL server, which runs beside the application. */
    static EmbeddedDatabase of(Postgres server, Path folder) {
        return new EmbeddedDatabase() {
            @Override
            public String url() {
                return server.url();
            }

            @Override
            public void start() {
                server.start();
            }

            @Override
            public void kill() {
                server.kill();
            }

            @Override
            public long size() {
                return sizeOf(folder);
            }
        };
    }

    private static long sizeOf(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .mapToLong(file -> file.isFile() ? file.length() : 0)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

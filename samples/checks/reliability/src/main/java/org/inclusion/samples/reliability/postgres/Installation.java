package org.inclusion.samples.reliability.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The server's programs, unpacked, and an empty cluster to begin from. */
public final class Installation {

    private final Path work;
    private final String program;
    private final Path emptyCluster;
    private final String version;

    /** Unpacks below a folder, once: it takes some seconds. */
    public Installation(Path work) {
        this.work = work.toAbsolutePath();
        this.emptyCluster = this.work.resolve("empty");
        try {
            Files.createDirectories(this.work);
            try (EmbeddedPostgres first = EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(
                                    this.work.resolve("programs").toFile())
                            .setDataDirectory(emptyCluster)
                            .setCleanDataDirectory(false)
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .start();
                    Connection connection = first.getPostgresDatabase().getConnection()) {
                this.version = connection.getMetaData().getDatabaseProductVersion();
            }
            // Its own programs, among all that a machine may have: the server has noted how it was called.
            String call = Files.readString(emptyCluster.resolve("postmaster.opts"));
            this.program = call.substring(0, call.indexOf(' '));
            Files.deleteIfExists(emptyCluster.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's version. */
    public String version() {
        return version;
    }

    /** A folder of its own below the installation's. */
    public Path folder(String name) {
        return work.resolve(name);
    }

    /** A server that has not been started, with an empty cluster. */
    public Postgres server(String name) {
        Path data = folder(name);
        copy(emptyCluster, data);
        return new Postgres(this, name, data, Launcher.here());
    }

    Path emptyCluster() {
        return emptyCluster;
    }

    /** The server refuses to run as root: there it runs as nobody, in a user name space of its own. */
    List<String> command(boolean asNobody, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (asNobody) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Path copy = Files.createDirectories(to.resolve(from.relativize(folder)));
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder and all in it, where it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

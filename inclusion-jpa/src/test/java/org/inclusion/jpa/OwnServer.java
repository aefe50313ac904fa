package org.inclusion.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inclusion.ServerPort;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that one test may stop, kill and start again, on the same port with the same data. */
final class OwnServer implements AutoCloseable {

    /**
     * After a kill, the server first writes its whole folder to the disk. That takes seconds, and more if the disk
     * is busy.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path data;
    private final int port = ServerPort.free();
    private @Nullable EmbeddedPostgres running;

    OwnServer() {
        try {
            data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "own-server")), "data")
                    .resolve("data")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on")
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server at once, as an administrator in a hurry does: connections are closed in the middle of
     * their work.
     */
    void stop() {
        if (running == null) {
            return;
        }
        try {
            ProcessHandle postmaster = postmaster();
            letGo();
            // Five seconds are not always enough. Until the server has ended, a new one cannot take its data.
            postmaster
                    .onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    }

    /** Stops every process that is left, and frees the lock on the data. */
    private void letGo() throws IOException {
        if (running != null) {
            running.close();
        }
        running = null;
    }

    /** Kills the server and everything it started, at once. */
    void kill() {
        try {
            ProcessHandle postmaster = postmaster();
            holdStill(postmaster);
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
            letGo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A process that the server starts while its processes are counted would outlive it, and keep a new server from
     * the data.
     */
    private static void holdStill(ProcessHandle postmaster) throws IOException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(postmaster.pid()))
                .start()
                .onExit()
                .join();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        stop();
    }
}

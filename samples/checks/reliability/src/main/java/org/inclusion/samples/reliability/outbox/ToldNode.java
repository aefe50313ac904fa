package org.inclusion.samples.reliability.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.inclusion.samples.reliability.Children;

/**
 * A {@link RemindingNode}, a process of its own, which is told what time it is. One that was killed is started again.
 */
final class ToldNode implements AutoCloseable {

    /** A small machine. */
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC");

    private final String database;
    private final int gateway;
    private final String name;
    private Process process;
    private BufferedReader said;

    ToldNode(String database, int gateway, String name) {
        this.database = database;
        this.gateway = gateway;
        this.name = name;
        process = started();
        said = reader(process);
    }

    private Process started() {
        return Children.start(RemindingNode.class, OPTIONS, database, String.valueOf(gateway), name);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    String name() {
        return name;
    }

    void tell(Instant time) {
        if (!process.isAlive()) {
            process = started();
            said = reader(process);
        }
        try {
            process.getOutputStream().write((time + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not listen", e);
        }
    }

    /** Waits until nothing is due any more, or it is killed. */
    void awaitDone() {
        try {
            said.readLine();
        } catch (IOException e) {
            // It was killed.
        }
    }

    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

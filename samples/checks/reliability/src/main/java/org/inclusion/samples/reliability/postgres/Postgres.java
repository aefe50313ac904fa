package org.inclusion.samples.reliability.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real server at a port of its own, that may be stopped, killed and started again. Nothing that makes it safe is
 * switched off: {@code fsync} and {@code synchronous_commit} are on.
 */
public final class Postgres implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private static final Set<ProcessHandle> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Postgres::killAll)));
    }

    private final Installation installation;
    private final String name;
    private final Path data;
    private final Launcher launcher;
    private final int port = freePort();
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            // As the empty cluster was begun with: a standby that has less refuses to follow.
            "max_connections", "300",
            "shared_buffers", "64MB"));
    private @Nullable ProcessHandle process;

    Postgres(Installation installation, String name, Path data, Launcher launcher) {
        this.installation = installation;
        this.name = name;
        this.data = data;
        this.launcher = launcher;
    }

    /** A setting for when it is started next. */
    public Postgres set(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public int port() {
        return port;
    }

    /** Connects as the superuser, without any timeout. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** Starts it and waits until it answers. */
    public void start() {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        settings.forEach((setting, value) -> arguments.addAll(List.of("-c", setting + "=" + value)));
        ProcessHandle started = launcher.start(installation.command(launcher.asNobody(), arguments), log());
        process = started;
        RUNNING.add(started);
        awaitAnswer(started);
    }

    private void awaitAnswer(ProcessHandle started) {
        long since = System.nanoTime();
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException e) {
                if (!started.isAlive() || System.nanoTime() - since > PATIENCE) {
                    throw new IllegalStateException("the server does not start: " + lastWords(), e);
                }
                pause();
            }
        }
    }

    private Path log() {
        return installation.folder(name + ".log");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "it said nothing";
        }
    }

    /** A connection beside every pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Runs one statement beside every pool, and answers the first column of its first row. */
    public String ask(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs one statement that may well fail, and take the server with it. */
    public void provoke(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            // As it was meant.
        }
    }

    /** Whether it has ended, or is about to: it answers nobody. */
    public boolean hasGivenUp() {
        ProcessHandle running = process;
        if (running == null || !running.isAlive()) {
            return true;
        }
        try {
            connect().close();
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** Stops it as an administrator does who is in a hurry: whoever works is thrown out, and everything is written. */
    public void stop() {
        ProcessHandle running = process;
        if (running == null) {
            return;
        }
        if (running.isAlive()) {
            signal("INT", running);
            launcher.awaitEnd(running);
        }
        forget(running);
    }

    /** Kills it and everything it started, at once, with -9. */
    public void kill() {
        ProcessHandle running = process;
        if (running != null) {
            List<ProcessHandle> all = killAll(running);
            launcher.awaitEnd(running);
            all.stream()
                    .filter(one -> !one.equals(running))
                    .forEach(one -> one.onExit().join());
            forget(running);
        }
    }

    private static List<ProcessHandle> killAll(ProcessHandle postmaster) {
        // Held still first: what it started meanwhile would outlive it, and keep a new server from its data.
        signal("STOP", postmaster);
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all;
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(ProcessHandle ended) {
        RUNNING.remove(ended);
        process = null;
    }

    /** Another server with the same data as this one, which must be stopped; started, it follows this one. */
    public Postgres standby(String itsName) {
        Path copy = installation.folder(itsName);
        Installation.copy(data, copy);
        Postgres standby = new Postgres(installation, itsName, copy, launcher);
        standby.follow(this);
        return standby;
    }

    /** Throws this server's data away for those of another, which must be stopped; started, it follows that one. */
    public void becomeStandbyOf(Postgres primary) {
        Installation.delete(data);
        Installation.copy(primary.data, data);
        follow(primary);
    }

    private void follow(Postgres primary) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.writeString(data.resolve("standby.signal"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.remove("synchronous_standby_names");
        set("primary_conninfo", "host=127.0.0.1 port=" + primary.port + " user=postgres");
    }

    /** From now on this one is written to. */
    public void promote() {
        ask("select pg_promote(true, 30)");
    }

    /** Below those that connections are given: a server that is started again must find its port free. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(16_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody is there.
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}

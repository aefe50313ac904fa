package org.inclusion.samples.benchmarks.together;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link StreamServer} in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final String HEAP = "-Xmx768m";

    private final Process process;
    private final BufferedReader said;
    private final PrintWriter commands;
    private final List<String> sessions = new ArrayList<>();
    private final String container;
    private final int port;

    /** Starts it, and waits until the sessions are there. */
    ServerProcess(Container container, String database, int sessions) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StreamServer.class.getName(),
                        container.name(),
                        database,
                        String.valueOf(sessions))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        for (int i = 0; i < sessions; i++) {
            this.sessions.add(line());
        }
        this.container = line();
        this.port = Integer.parseInt(line());
    }

    /** The ids of the sessions, by number. */
    List<String> sessions() {
        return sessions;
    }

    /** The container's name and version. */
    String container() {
        return container;
    }

    int port() {
        return port;
    }

    /** The bytes that a full collection leaves. */
    long heap() throws IOException {
        return Long.parseLong(ask("heap"));
    }

    /** How many threads there are. */
    int threads() throws IOException {
        return Integer.parseInt(ask("threads"));
    }

    /** How many threads of the library's there are. */
    int ownThreads() throws IOException {
        return Integer.parseInt(ask("own"));
    }

    /** Ends the bare streams. */
    void forget() throws IOException {
        ask("forget");
    }

    private String ask(String command) throws IOException {
        commands.println(command);
        return line();
    }

    private String line() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IllegalStateException("the server is gone");
        }
        return line;
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }
}

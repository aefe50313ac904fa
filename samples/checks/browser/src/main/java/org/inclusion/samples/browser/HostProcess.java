package org.inclusion.samples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A host in a process of its own, started as a person would start it. What it writes goes into a file. */
public final class HostProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final Path log;

    private HostProcess(Process process, String address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * A port of the loopback address that nobody listens on, for a server that is told its port before it starts. It is
     * below those that the system gives to outgoing connections: one of those could take it before the server does.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(16_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // The port is in use: try another.
            }
        }
    }

    /**
     * Starts one, and waits until the library in it answers.
     *
     * @param command the program and its arguments
     * @param address of the application, without a slash at its end
     */
    public static HostProcess start(List<String> command, String address) {
        Path log = Path.of("target", "host.log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            HostProcess host = new HostProcess(process, address, log);
            host.awaitAnswer();
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("the host does not answer at " + address + ": " + log());
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            return send("GET", "/inclusion/ui/inclusion.js", null).statusCode() == 200;
        } catch (UncheckedIOException e) {
            // Nobody listens yet, or nobody who answers.
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the application, without a slash at its end. */
    public String address() {
        return address;
    }

    /** What the process has written so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a request of the application's own pages.
     *
     * @param login who sends it, with the password {@code bonjour}; null for nobody
     */
    public HttpResponse<String> send(String method, String path, @Nullable String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Inclusion", "1")
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (login != null) {
            byte[] both = (login + ":bonjour").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the process and those that it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

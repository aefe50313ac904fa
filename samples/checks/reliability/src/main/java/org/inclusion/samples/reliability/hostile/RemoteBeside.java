package org.inclusion.samples.reliability.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.reliability.Children;

/** The server beside a host, seen from outside. */
final class RemoteBeside implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private final HostKey key = new HostKey();
    private final int port = freePort();
    private final int management = freePort();
    private final Process process;
    private final BufferedReader said;
    private final Writer orders;

    RemoteBeside(String url, Path folder) throws IOException {
        Path keys = folder.resolve("keys.json");
        key.publish(keys);
        // Clients have machines of their own, and go first here.
        process = Children.startLast(
                HostileServer.class,
                List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Dorg.jboss.logging.provider=slf4j"),
                Map.of(
                        "INCLUSION_PUBLIC_URL",
                        "http://127.0.0.1:" + port + "/inclusion",
                        "INCLUSION_JDBC_URL",
                        url,
                        "INCLUSION_JWKS",
                        keys.toAbsolutePath().toUri().toString(),
                        "INCLUSION_ISSUER",
                        HostKey.ISSUER,
                        "INCLUSION_LISTEN",
                        "127.0.0.1:" + port,
                        "INCLUSION_MANAGEMENT_LISTEN",
                        "127.0.0.1:" + management));
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        long since = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - since > PATIENCE) {
                close();
                throw new IllegalStateException("the server does not start");
            }
            pause();
        }
    }

    int port() {
        return port;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/inclusion/" + path);
    }

    /** What the operator's watcher hears. */
    boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The request of somebody who enters with a token, from an address. */
    HttpRequest entering(String person, String from) {
        return HttpRequest.newBuilder(address("session"))
                .timeout(Duration.ofSeconds(20))
                .header("X-Inclusion", "1")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString(key.token(person)))
                .build();
    }

    /** The cookie of somebody who enters. */
    String cookie(HttpClient http, String person) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(entering(person, "192.0.2.1"), BodyHandlers.ofString());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        if (answer.statusCode() != 204 || cookie.isEmpty()) {
            throw new IllegalStateException(person + " is not let in: " + answer.statusCode());
        }
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Bytes in use on its heap after a collection. */
    long heap() throws IOException {
        orders.write("heap\n");
        orders.flush();
        String line = said.readLine();
        if (line == null) {
            throw new IllegalStateException("the server has ended");
        }
        return Long.parseLong(line);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.toHandle().onExit().join();
    }
}

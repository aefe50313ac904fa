package org.inclusion.samples.reliability.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
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
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.reliability.Children;
import org.inclusion.samples.reliability.postgres.Postgres;

/** The server beside a host, in a process of its own, seen from outside. */
final class RemoteServer implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final HostKey key = new HostKey();
    private final int port = Postgres.freePort();
    private final int management = Postgres.freePort();
    private final Process process;

    RemoteServer(String url, Path folder) throws IOException {
        Path keys = folder.resolve("keys.json");
        key.publish(keys);
        // Clients have machines of their own, and go first here.
        process = Children.startLast(
                Built.jar("server/inclusion-server", "inclusion-server-exec.jar"),
                List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"),
                folder.resolve("server.log"),
                "--beside.public-url=http://127.0.0.1:" + port + "/inclusion",
                "--spring.datasource.url=" + url,
                "--beside.keys=" + keys.toAbsolutePath().toUri(),
                "--beside.issuer=" + HostKey.ISSUER,
                "--server.port=" + port,
                "--management.server.port=" + management);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "server"));
        long since = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - since > PATIENCE) {
                close();
                throw new IllegalStateException("the server does not start: " + folder.resolve("server.log"));
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

    /**
     * Bytes in use on its heap after a collection: the virtual machine counts living objects, and collects the
     * others first.
     */
    long heap() throws IOException {
        Process counting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = counting.inputReader(StandardCharsets.UTF_8)) {
            String total = lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the server has ended"));
            String[] cells = total.strip().split("\\s+", -1);
            return Long.parseLong(cells[cells.length - 1]);
        }
    }

    /** A token of the host's for somebody. */
    String token(String person) {
        return key.token(person);
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

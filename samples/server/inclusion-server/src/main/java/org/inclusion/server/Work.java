package org.inclusion.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.inclusion.health.Health;

/**
 * Whether real work is done: a request over the address that the proxy uses, through the same threads and filters,
 * makes the library read from its database over its own pool. Where this fails, requests of people fail too.
 */
final class Work implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 4_000;

    private static final String HEADER = "X-Beside-Work";

    /** {@code 507 Insufficient Storage}: the library ran out of memory. */
    private static final int NO_MEMORY = 507;

    /** Known to this process alone: for everybody else there is nothing at the address. */
    private final String secret = UUID.randomUUID().toString();

    private final Supplier<URI> address;
    private final SharedQuestion<Integer> question = new SharedQuestion<>("work", PATIENCE_MILLIS, this::status);

    /**
     * A question to the server itself.
     *
     * @param address where the server answers it, as the proxy would reach it
     */
    Work(Supplier<URI> address) {
        this.address = address;
    }

    /** The address of a path on a port of this machine, where the server listens at an address. */
    static URI at(InetAddress listening, int port, String path) {
        InetAddress asked = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
        String host = asked.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + path);
    }

    /** The problem; empty when all is well. */
    Optional<String> problem() {
        int status = question.answer().orElse(0);
        return switch (status) {
            case HttpServletResponse.SC_NO_CONTENT -> Optional.empty();
            case NO_MEMORY -> Optional.of("memory");
            default -> Optional.of("work");
        };
    }

    private int status() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.get().toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty(HEADER, secret);
        // A connection of its own each time: the way in is asked too.
        connection.setRequestProperty("Connection", "close");
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    /** Answers the request, with what the library says of itself. */
    Answers servlet(Supplier<Health> health) {
        return new Answers(this, health);
    }

    private boolean isOurs(HttpServletRequest request) {
        String said = request.getHeader(HEADER);
        return said != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        question.close();
    }

    static final class Answers extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Work work;
        private final transient Supplier<Health> health;

        Answers(Work work, Supplier<Health> health) {
            this.work = work;
            this.health = health;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!work.isOurs(request)) {
                Replies.problem(response, HttpServletResponse.SC_NOT_FOUND, "no-such-address", "Not found");
                return;
            }
            Health found = health.get();
            if (found.outOfMemoryAt() != null) {
                response.setStatus(NO_MEMORY);
            } else if (found.isWell()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}

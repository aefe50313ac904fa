package org.inclusion.samples.beside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** For those who run it, at an address of its own: whether it lives, whether it is ready, what it counts. */
final class Management implements AutoCloseable {

    private static final int THREADS = 4;

    private record Reply(int status, String type, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    /**
     * Listens.
     *
     * @param problem what keeps it from being ready
     * @param metrics what it counts, as Prometheus reads it
     */
    Management(Address address, Supplier<Optional<String>> problem, Supplier<String> metrics) throws IOException {
        try {
            server = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
        } catch (BindException e) {
            throw new IllegalStateException(
                    Variable.MANAGEMENT_LISTEN.key() + ": the port cannot be had; is it taken? (" + e.getMessage()
                            + ")",
                    e);
        }
        server.setExecutor(threads);
        Map<String, Supplier<Reply>> replies = Map.of(
                "/health", () -> json(200, "{\"lives\":true}"),
                "/ready",
                        () -> problem.get()
                                .map(why -> json(503, "{\"ready\":false,\"because\":\"" + why + "\"}"))
                                .orElseGet(() -> json(200, "{\"ready\":true}")),
                "/metrics", () -> new Reply(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server.createContext("/", exchange -> answer(exchange, replies));
        server.start();
    }

    private static Reply json(int status, String body) {
        return new Reply(status, "application/json", body);
    }

    private static void answer(HttpExchange exchange, Map<String, Supplier<Reply>> replies) throws IOException {
        try (exchange) {
            Supplier<Reply> found = replies.get(exchange.getRequestURI().getPath());
            Reply reply = found == null ? json(404, "{}") : found.get();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    Address address() {
        return new Address(
                server.getAddress().getHostString(), server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

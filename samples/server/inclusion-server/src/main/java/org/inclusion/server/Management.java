package org.inclusion.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For those who run it, at an address and on threads of its own: whether it lives, whether it is ready, what it counts. Requests
 * that come in halves hold no thread.
 */
final class Management implements AutoCloseable {

    private record Reply(int status, String type, String body) {}

    private final WebServer server;

    /**
     * Listens.
     *
     * @param problem what keeps it from being ready
     * @param metrics what it counts, as Prometheus reads it
     */
    Management(Address address, Supplier<Optional<String>> problem, Supplier<String> metrics) {
        Map<String, Supplier<Reply>> replies = Map.of(
                "/health", () -> json(200, "{\"lives\":true}"),
                "/ready",
                        () -> problem.get()
                                .map(why -> json(503, "{\"ready\":false,\"because\":\"" + why + "\"}"))
                                .orElseGet(() -> json(200, "{\"ready\":true}")),
                "/metrics", () -> new Reply(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server = new WebServer(
                Variable.MANAGEMENT_LISTEN,
                address,
                context ->
                        context.addServlet("management", new Answers(replies)).addMapping("/*"));
    }

    private static Reply json(int status, String body) {
        return new Reply(status, "application/json", body);
    }

    Address address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class Answers extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Supplier<Reply>> replies;

        Answers(Map<String, Supplier<Reply>> replies) {
            this.replies = replies;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Supplier<Reply> found = replies.get(request.getRequestURI());
            Reply reply = found == null ? json(404, "{}") : found.get();
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            response.setStatus(reply.status());
            response.setContentType(reply.type());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}

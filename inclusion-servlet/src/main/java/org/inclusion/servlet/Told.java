package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One request as the host's listener is told of it: once when its route is found, and once when it is answered or cut
 * off. For one thread.
 */
final class Told implements AutoCloseable {

    private static final String NO_ROUTE = "/other";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final RequestListener listener;
    private final HttpServletRequest request;
    private final long began = System.nanoTime();
    private @Nullable String route;
    private @Nullable Problem problem;
    private boolean isAnswered;

    Told(RequestListener listener, HttpServletRequest request) {
        this.listener = listener;
        this.request = request;
    }

    void routed(Route found) {
        routed("/" + found.template());
    }

    private void routed(String template) {
        route = template;
        quietly(() -> listener.routed(request, template));
    }

    /** The request is refused, or failed, with a problem. */
    Problem problem(Problem why) {
        problem = why;
        return why;
    }

    void answered(Answer answer) {
        answered(answer.status());
    }

    /** An error of the virtual machine broke the request off: the container answers. */
    @Override
    public void close() {
        answered(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    private void answered(int status) {
        if (isAnswered) {
            return;
        }
        isAnswered = true;
        if (route == null) {
            routed(NO_ROUTE);
        }
        AnsweredRequest answered = new AnsweredRequest(
                METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                String.valueOf(route),
                status,
                problem == null ? null : problem.kind(),
                Duration.ofNanos(System.nanoTime() - began));
        quietly(() -> listener.answered(answered));
    }

    private static void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(InclusionServlet.class)
                    .warn("a RequestListener failed, which changes no answer", e);
        }
    }
}

package org.inclusion.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Lets requests in until the server stops. A stop begins here: nobody is let in any more, and those inside have their
 * answers, before anything else is closed. Spring Boot's own way would refuse connections, or answer 400, which a page
 * would take for being signed out.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // Inside the metrics: what is turned away here is counted too.
final class Gate implements Filter, SmartLifecycle {

    private final InFlight inFlight;
    private final Duration patience;
    private volatile boolean started;
    private volatile boolean closed;

    /**
     * A gate.
     *
     * @param inFlight knows who is inside
     * @param patience how long those inside may take to end
     */
    Gate(InFlight inFlight, Duration patience) {
        this.inFlight = inFlight;
        this.patience = patience;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (closed) {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setHeader("Retry-After", "5");
            http.setHeader("Connection", "close");
            Replies.problem(http, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "stopping", "Stopping");
            return;
        }
        chain.doFilter(request, response);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        closed = true;
        inFlight.await(patience);
    }

    @Override
    public boolean isRunning() {
        return started && !closed;
    }

    /**
     * Before the operators' way in, which says meanwhile that the server stops, and before Spring Boot's web server.
     */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

package org.inclusion.samples.beside;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets requests in until the server stops, and knows those that are under way. */
final class Gate implements Filter {

    /** One party for us, one for each request. */
    private final Phaser requests = new Phaser(1);

    private volatile boolean closed;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Counted first: whoever is let in is waited for.
        requests.register();
        try {
            if (closed) {
                HttpServletResponse http = (HttpServletResponse) response;
                http.setHeader("Retry-After", "5");
                http.setHeader("Connection", "close");
                Replies.problem(http, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "stopping", "Stopping");
                return;
            }
            chain.doFilter(request, response);
        } finally {
            requests.arriveAndDeregister();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** From here on nobody is let in. */
    void close() {
        closed = true;
    }

    /** Waits until every request has ended, or as long as it is given. */
    void await(Duration patience) {
        int phase = requests.arriveAndDeregister();
        try {
            requests.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Who takes longer is cut off: what was acknowledged is kept, and the pages send the rest again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.inclusion.samples.intranet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The requests on their way, so that a stop lets them arrive. Open connections that ask nothing hold nothing up. */
final class InFlight implements Filter {

    /** One party for us, one for each request. */
    private final Phaser requests = new Phaser(1);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        requests.register();
        try {
            chain.doFilter(request, response);
        } finally {
            requests.arriveAndDeregister();
        }
    }

    /** Waits until every request has ended, or as long as it is given. */
    void await(Duration patience) {
        int phase = requests.arriveAndDeregister();
        try {
            requests.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Those who take longer are cut off; what they were answered for is kept, and they will send the rest
            // again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

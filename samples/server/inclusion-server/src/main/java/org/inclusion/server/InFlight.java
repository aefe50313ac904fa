package org.inclusion.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Knows the requests that are on their way: each of them until its answer is sent, which is after the last filter.
 * Whoever listens to live help, or waits for a late refusal, holds no work, and a stop does not wait for either.
 */
final class InFlight extends ValveBase {

    /** One party for us, one for each request. */
    private final Phaser requests = new Phaser(1);

    private volatile boolean awaited;

    InFlight() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (awaited) {
            // Whoever comes now is turned away at once, and as many as come would make the waiting endless.
            getNext().invoke(request, response);
            return;
        }
        // Counted before the gate is asked: whoever is let in is waited for.
        requests.register();
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                // Tomcat itself does so only after us, when nobody counts any more.
                response.finishResponse();
            }
        } finally {
            requests.arriveAndDeregister();
        }
    }

    /**
     * Waits until every request that is here by now has ended, or as long as it is given. The gate is closed before.
     */
    void await(Duration patience) {
        awaited = true;
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

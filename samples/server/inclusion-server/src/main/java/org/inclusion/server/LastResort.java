package org.inclusion.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Ends a process that has no memory left, so that a supervisor starts it anew: threads of it may have died unseen, and
 * it would go on as half a server. Where the virtual machine is started with {@code -XX:+ExitOnOutOfMemoryError}, it
 * is faster.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LastResort implements Filter, Thread.UncaughtExceptionHandler {

    /** As the virtual machine says with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int NO_MEMORY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Runnable end;

    LastResort(Runnable end) {
        this.end = end;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (OutOfMemoryError e) {
            end(e);
            throw e;
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        if (e instanceof OutOfMemoryError noMemory) {
            end(noMemory);
        }
        LOG.error("the thread {} ended", thread.getName(), e);
    }

    /** Telling takes memory too: whatever becomes of that, it ends. */
    private void end(OutOfMemoryError e) {
        try {
            LOG.error("out of memory: the server ends", e);
        } finally {
            end.run();
        }
    }
}

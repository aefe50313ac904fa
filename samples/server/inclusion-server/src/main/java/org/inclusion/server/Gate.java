package org.inclusion.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets requests in until the server stops. */
final class Gate implements Filter {

    private volatile boolean closed;

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

    /** From here on nobody is let in. */
    void close() {
        closed = true;
    }
}

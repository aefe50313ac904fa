package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Checks that a request which changes something comes from the host's own pages, by a token in a header for instance.
 * <strong>Port.</strong> Implemented by the host. The check is asked of each changing request that only somebody who is
 * signed in may make, in addition to the library's own rule (the header {@code X-Inclusion}, the origin), never
 * instead. Implementations are thread-safe.
 */
@FunctionalInterface
public interface HostCsrf {

    /**
     * Whether the request may change something.
     *
     * @param request the request; its body must not be read here
     * @return false to answer 403
     */
    boolean accepts(HttpServletRequest request);

    /** Accepts every request: the default. */
    static HostCsrf none() {
        return request -> true;
    }
}

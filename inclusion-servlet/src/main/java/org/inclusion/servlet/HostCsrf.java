package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * <strong>Port.</strong> The host's own check that a request which changes something comes from its pages: a token in a
 * header, say. Asked on top of the library's rule (the header {@code X-Inclusion}, the origin), never instead.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface HostCsrf {

    /**
     * Whether the request passes.
     *
     * @param request a request that changes something; its body is not to be read
     * @return false to answer 403
     */
    boolean accepts(HttpServletRequest request);

    /**
     * No token of the host's: the default.
     *
     * @return a check that everything passes
     */
    static HostCsrf none() {
        return request -> true;
    }
}

package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Receives the requests that {@link InclusionServlet} answers, for the metrics and the traces of a host.
 * <strong>Port.</strong> Implemented by the host, or by {@code InclusionMetrics} of {@code inclusion-micrometer}. It is
 * called on the container's thread, once for each method and request: {@link #routed} before any work, {@link
 * #answered} when the answer is ready to be sent, or after the sending where an answer is made while it is sent. An
 * exception is logged and changes no answer. Implementations are thread-safe and quick.
 */
public interface RequestListener {

    /**
     * The route of a request was found. A host names its own metric or trace of the request by the route, since the
     * address itself may hold a person's id.
     *
     * @param request the request; its body must not be read here
     * @param route the template of the address below the mount point, such as {@code /api/learners/{learner}/wish};
     *     {@code /other} for an address that no route has
     */
    default void routed(HttpServletRequest request, String route) {}

    /**
     * A request was answered.
     *
     * @param answered how
     */
    default void answered(AnsweredRequest answered) {}

    /** Ignores every request: the default. */
    static RequestListener none() {
        return new RequestListener() {};
    }
}

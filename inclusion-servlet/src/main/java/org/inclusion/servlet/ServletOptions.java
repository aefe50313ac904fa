package org.inclusion.servlet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a host may set about the servlet; everything has a default that is safe. Immutable. */
public final class ServletOptions {

    private static final int BODY_LIMIT = 1 << 20;

    private static final int DEPTH_LIMIT = 20;

    private final Set<String> allowedOrigins;
    private final HostCsrf hostCsrf;
    private final int bodyLimit;
    private final int depthLimit;

    private ServletOptions(Set<String> allowedOrigins, HostCsrf hostCsrf, int bodyLimit, int depthLimit) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
        this.hostCsrf = hostCsrf;
        this.bodyLimit = bodyLimit;
        this.depthLimit = depthLimit;
    }

    /**
     * Every default.
     *
     * @return the origin a request was sent to, no token of the host's, bodies of 1 MiB and 20 levels at the most
     */
    public static ServletOptions standard() {
        return new ServletOptions(Set.of(), HostCsrf.none(), BODY_LIMIT, DEPTH_LIMIT);
    }

    /**
     * The origins that may change something: behind a proxy, the public ones. Default: the origin the container believes
     * the request was sent to. Once some are named, only those.
     *
     * @param origins {@code https://portail.example.org}; scheme, host, and a port that is not the scheme's own
     * @return new options
     * @throws IllegalArgumentException if an origin has a path, or no scheme
     */
    public ServletOptions allowedOrigins(Set<String> origins) {
        Set<String> lower = new HashSet<>();
        for (String origin : origins) {
            if (!origin.matches("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]+")) {
                throw new IllegalArgumentException("not an origin, which ends after the host or port: " + origin);
            }
            lower.add(origin.toLowerCase(Locale.ROOT));
        }
        return new ServletOptions(lower, hostCsrf, bodyLimit, depthLimit);
    }

    /**
     * The host's own token. Default: none.
     *
     * @param check asked on top of the library's rule
     * @return new options
     */
    public ServletOptions hostCsrf(HostCsrf check) {
        return new ServletOptions(allowedOrigins, check, bodyLimit, depthLimit);
    }

    /**
     * How long a body may be. Default: 1 MiB.
     *
     * @param bytes from 1
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions bodyLimit(int bytes) {
        return new ServletOptions(allowedOrigins, hostCsrf, atLeastOne("bodyLimit", bytes), depthLimit);
    }

    /**
     * How deep a body may nest. Default: 20.
     *
     * @param levels from 1
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions depthLimit(int levels) {
        return new ServletOptions(allowedOrigins, hostCsrf, bodyLimit, atLeastOne("depthLimit", levels));
    }

    Set<String> allowedOrigins() {
        return allowedOrigins;
    }

    HostCsrf hostCsrf() {
        return hostCsrf;
    }

    int bodyLimit() {
        return bodyLimit;
    }

    int depthLimit() {
        return depthLimit;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more, not " + value);
        }
        return value;
    }
}

package org.inclusion.servlet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a host may set about the servlet; everything has a default that is safe. Immutable. */
public final class ServletOptions {

    private static final int BODY_LIMIT = 1 << 20;

    private static final int DEPTH_LIMIT = 20;

    private static final int REQUEST_LIMIT = 64;

    private static final int REQUEST_LIMIT_PER_PERSON = 16;

    private static final Pattern WITH_OWN_PORT = Pattern.compile("(https://.*(?=:443$)|http://.*(?=:80$)):\\d+");

    private final Set<String> allowedOrigins;
    private final HostCsrf hostCsrf;
    private final int bodyLimit;
    private final int depthLimit;
    private final int requestLimit;
    private final int requestLimitPerPerson;

    private ServletOptions(
            Set<String> allowedOrigins,
            HostCsrf hostCsrf,
            int bodyLimit,
            int depthLimit,
            int requestLimit,
            int requestLimitPerPerson) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
        this.hostCsrf = hostCsrf;
        this.bodyLimit = bodyLimit;
        this.depthLimit = depthLimit;
        this.requestLimit = requestLimit;
        this.requestLimitPerPerson = requestLimitPerPerson;
    }

    /**
     * Every default.
     *
     * @return the origin a request was sent to, no token of the host's, bodies of 1 MiB and 20 levels at the most, 64
     *     requests at once and 16 of one person
     */
    public static ServletOptions standard() {
        return new ServletOptions(
                Set.of(), HostCsrf.none(), BODY_LIMIT, DEPTH_LIMIT, REQUEST_LIMIT, REQUEST_LIMIT_PER_PERSON);
    }

    /**
     * The origins that may change something: behind a proxy, the public ones. Default: the origin the container believes
     * the request was sent to. Once some are named, only those.
     *
     * @param origins {@code https://portail.example.org}; scheme, host, and a port. The scheme's own port, 443 or 80, may
     *     stand there: browsers leave it out, and so does this
     * @return new options
     * @throws IllegalArgumentException if an origin has a path, or no scheme
     */
    public ServletOptions allowedOrigins(Set<String> origins) {
        Set<String> lower = new HashSet<>();
        for (String origin : origins) {
            if (!origin.matches("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]+")) {
                throw new IllegalArgumentException("not an origin, which ends after the host or port: " + origin);
            }
            lower.add(WITH_OWN_PORT.matcher(origin.toLowerCase(Locale.ROOT)).replaceFirst("$1"));
        }
        return new ServletOptions(lower, hostCsrf, bodyLimit, depthLimit, requestLimit, requestLimitPerPerson);
    }

    /**
     * The host's own token. Default: none.
     *
     * @param check asked on top of the library's rule
     * @return new options
     */
    public ServletOptions hostCsrf(HostCsrf check) {
        return new ServletOptions(allowedOrigins, check, bodyLimit, depthLimit, requestLimit, requestLimitPerPerson);
    }

    /**
     * How long a body may be. Default: 1 MiB.
     *
     * @param bytes from 1
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions bodyLimit(int bytes) {
        return new ServletOptions(
                allowedOrigins,
                hostCsrf,
                atLeastOne("bodyLimit", bytes),
                depthLimit,
                requestLimit,
                requestLimitPerPerson);
    }

    /**
     * How deep a body may nest. Default: 20.
     *
     * @param levels from 1
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions depthLimit(int levels) {
        return new ServletOptions(
                allowedOrigins,
                hostCsrf,
                bodyLimit,
                atLeastOne("depthLimit", levels),
                requestLimit,
                requestLimitPerPerson);
    }

    /**
     * How many requests may be at work at once, over everybody; what comes on top is answered 503 with a {@code
     * Retry-After}: mostly before its body is read, or after it, where all places were taken while it arrived. Not counted are
     * requests whose body still arrives, those whose answer is being written, and the pages' files. Default: 64, which is more than the connections of a usual pool and less than the threads of a
     * usual container.
     *
     * @param requests from 1; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions requestLimit(int requests) {
        return new ServletOptions(
                allowedOrigins,
                hostCsrf,
                bodyLimit,
                depthLimit,
                atLeastOne("requestLimit", requests),
                requestLimitPerPerson);
    }

    /**
     * How many requests of one person may be under way at once, her bodies on the way included; what comes on top is
     * answered 429 with a {@code Retry-After}. Default: 16, more than a page asks at once.
     *
     * @param requests from 1; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions requestLimitPerPerson(int requests) {
        return new ServletOptions(
                allowedOrigins,
                hostCsrf,
                bodyLimit,
                depthLimit,
                requestLimit,
                atLeastOne("requestLimitPerPerson", requests));
    }

    public Set<String> allowedOrigins() {
        return allowedOrigins;
    }

    public HostCsrf hostCsrf() {
        return hostCsrf;
    }

    public int bodyLimit() {
        return bodyLimit;
    }

    public int depthLimit() {
        return depthLimit;
    }

    public int requestLimit() {
        return requestLimit;
    }

    public int requestLimitPerPerson() {
        return requestLimitPerPerson;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more, not " + value);
        }
        return value;
    }
}

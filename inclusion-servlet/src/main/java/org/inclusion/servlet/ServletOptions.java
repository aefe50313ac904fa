package org.inclusion.servlet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of the servlet that a host may change. Every setting has a safe default. Immutable. */
public final class ServletOptions {

    /** In bytes: 1 MiB. */
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
     * All defaults: changes come from the origin that a request was sent to, no check of the host's is made, bodies have at most
     * 1 MiB and 20 levels, and 64 requests are worked on at once, 16 of one person.
     */
    public static ServletOptions standard() {
        return new ServletOptions(
                Set.of(), HostCsrf.none(), BODY_LIMIT, DEPTH_LIMIT, REQUEST_LIMIT, REQUEST_LIMIT_PER_PERSON);
    }

    /**
     * Sets the origins whose pages may change something. A host behind a proxy names its public origins. The default is the
     * origin that the container believes the request was sent to. If origins are named, no other is allowed.
     *
     * @param origins such as {@code https://portail.example.org}: scheme, host and port. The scheme's own port, 443 or 80, may be
     *     left out, as browsers do
     * @return new options
     * @throws IllegalArgumentException if an origin has a path, or no scheme
     */
    public ServletOptions allowedOrigins(Set<String> origins) {
        Set<String> asBrowsersSend =
                origins.stream().map(ServletOptions::asBrowsersSend).collect(Collectors.toSet());
        return new ServletOptions(asBrowsersSend, hostCsrf, bodyLimit, depthLimit, requestLimit, requestLimitPerPerson);
    }

    /** An origin in small letters, without the port that is the scheme's own (443 or 80). */
    private static String asBrowsersSend(String origin) {
        if (!origin.matches("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]+")) {
            throw new IllegalArgumentException("not an origin, which ends after the host or port: " + origin);
        }
        return WITH_OWN_PORT.matcher(origin.toLowerCase(Locale.ROOT)).replaceFirst("$1");
    }

    /**
     * Sets the host's own check of requests that change something. The default accepts every request.
     *
     * @param check asked in addition to the library's own rule
     * @return new options
     */
    public ServletOptions hostCsrf(HostCsrf check) {
        return new ServletOptions(allowedOrigins, check, bodyLimit, depthLimit, requestLimit, requestLimitPerPerson);
    }

    /**
     * Sets how long the body of a request may be. The default is 1 MiB.
     *
     * @param bytes 1 or more
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
     * Sets how deep the JSON of a body may nest. The default is 20.
     *
     * @param levels 1 or more
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
     * Sets how many requests may be worked on at once, over everybody. A further request is answered 503 with a {@code
     * Retry-After}: before its body is read or, if the limit was reached while the body arrived, after that. Requests whose body
     * is still arriving, answers that are being written, and the files of the pages do not count. The default is 64: more than
     * the connections of a usual pool, and fewer than the threads of a usual container.
     *
     * @param requests 1 or more; {@link Integer#MAX_VALUE} for no limit
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
     * Sets how many requests of one person may be under way at once, including those whose body is still arriving. A further
     * request is answered 429 with a {@code Retry-After}. The default is 16, which is more than a page asks at once.
     *
     * @param requests 1 or more; {@link Integer#MAX_VALUE} for no limit
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

    int requestLimit() {
        return requestLimit;
    }

    int requestLimitPerPerson() {
        return requestLimitPerPerson;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more, not " + value);
        }
        return value;
    }
}

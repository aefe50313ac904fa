package org.inclusion.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusion.servlet.http.RemoteAddress;

/** The settings of the servlet that a host may change. Every setting has a safe default. Immutable. */
public final class ServletOptions {

    /** In bytes: 1 MiB. */
    private static final int BODY_LIMIT = 1 << 20;

    private static final Duration BODY_TIME = Duration.ofSeconds(10);

    private static final int DEPTH_LIMIT = 20;

    private static final int REQUEST_LIMIT = 64;

    private static final int REQUEST_LIMIT_PER_PERSON = 16;

    private static final int OPEN_BODY_LIMIT = 64;

    private static final Pattern WITH_OWN_PORT = Pattern.compile("(https://.*(?=:443$)|http://.*(?=:80$)):\\d+");

    /** Changed in a copy alone, before anybody else knows the copy. */
    private Set<String> allowedOrigins;

    private HostCsrf hostCsrf;
    private int bodyLimit;
    private Duration bodyTime;
    private int depthLimit;
    private int openBodyLimit;
    private int requestLimit;
    private int requestLimitPerPerson;
    private int requestLimitPerCaller;
    private int requestRatePerPerson;
    private Function<HttpServletRequest, String> caller;
    private RequestListener requestListener;

    private ServletOptions() {
        allowedOrigins = Set.of();
        hostCsrf = HostCsrf.none();
        bodyLimit = BODY_LIMIT;
        bodyTime = BODY_TIME;
        depthLimit = DEPTH_LIMIT;
        openBodyLimit = OPEN_BODY_LIMIT;
        requestLimit = REQUEST_LIMIT;
        requestLimitPerPerson = REQUEST_LIMIT_PER_PERSON;
        requestLimitPerCaller = Integer.MAX_VALUE;
        requestRatePerPerson = Integer.MAX_VALUE;
        caller = RemoteAddress::of;
        requestListener = RequestListener.none();
    }

    private ServletOptions(ServletOptions original) {
        allowedOrigins = original.allowedOrigins;
        hostCsrf = original.hostCsrf;
        bodyLimit = original.bodyLimit;
        bodyTime = original.bodyTime;
        depthLimit = original.depthLimit;
        openBodyLimit = original.openBodyLimit;
        requestLimit = original.requestLimit;
        requestLimitPerPerson = original.requestLimitPerPerson;
        requestLimitPerCaller = original.requestLimitPerCaller;
        requestRatePerPerson = original.requestRatePerPerson;
        caller = original.caller;
        requestListener = original.requestListener;
    }

    /**
     * All defaults: changes come from the origin that a request was sent to, no check of the host's is made, bodies
     * have at most 1 MiB and 20 levels and come within 10 seconds, 64 requests are worked on at once, 16 of one person,
     * 64 bodies of people who are not signed in may be arriving, callers are distinguished by their remote address, and
     * there is no listener for requests.
     */
    public static ServletOptions standard() {
        return new ServletOptions();
    }

    /**
     * Sets the origins whose pages may change something. A host behind a proxy names its public origins. The default is
     * the origin that the container believes the request was sent to. If origins are named, no other is allowed.
     *
     * @param origins such as {@code https://portail.example.org}: scheme, host and port. The scheme's own port, 443 or
     *     80, may be left out, as browsers do
     * @return new options
     * @throws IllegalArgumentException if an origin has a path, or no scheme
     */
    public ServletOptions allowedOrigins(Set<String> origins) {
        ServletOptions changed = new ServletOptions(this);
        changed.allowedOrigins =
                origins.stream().map(ServletOptions::asBrowsersSend).collect(Collectors.toUnmodifiableSet());
        return changed;
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
        ServletOptions changed = new ServletOptions(this);
        changed.hostCsrf = check;
        return changed;
    }

    /**
     * Sets how long the body of a request may be. The default is 1 MiB.
     *
     * @param bytes 1 or more
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions bodyLimit(int bytes) {
        ServletOptions changed = new ServletOptions(this);
        changed.bodyLimit = atLeastOne("bodyLimit", bytes);
        return changed;
    }

    /**
     * Sets the total time for receiving the body of a request, however steadily its bytes come. A slower body is
     * answered 408. The default is 10 seconds, and at most 5 for a request without a signed-in person. The time is
     * checked between two reads: set the container's read timeout as well.
     *
     * @param time more than nothing
     * @return new options
     * @throws IllegalArgumentException if it is nothing or negative
     */
    public ServletOptions bodyTime(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("bodyTime must be more than nothing, not " + time);
        }
        ServletOptions changed = new ServletOptions(this);
        changed.bodyTime = time;
        return changed;
    }

    /**
     * Sets how many bodies of people who are not signed in may be arriving at once, over all callers, since each holds
     * a thread of the container. One {@link #caller} gets at most a quarter of the free places. A further body is
     * answered 503 with a {@code Retry-After}, unread. A body that arrived together with the request's headers needs no
     * place. {@link #requestLimitPerPerson} limits people who are signed in. The default is 64: with the 64 requests of
     * {@link #requestLimit}, fewer than the threads of a usual container (200).
     *
     * @param bodies 1 or more; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions openBodyLimit(int bodies) {
        ServletOptions changed = new ServletOptions(this);
        changed.openBodyLimit = atLeastOne("openBodyLimit", bodies);
        return changed;
    }

    /**
     * Sets how deep the JSON of a body may nest. The default is 20.
     *
     * @param levels 1 or more
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions depthLimit(int levels) {
        ServletOptions changed = new ServletOptions(this);
        changed.depthLimit = atLeastOne("depthLimit", levels);
        return changed;
    }

    /**
     * Sets how many requests may be worked on at once, over everybody. A further request is answered 503 with a {@code
     * Retry-After}: before its body is read or, if the limit was reached while the body arrived, after that. Requests
     * whose body is still arriving, answers that are being written, and the files of the pages do not count. The
     * default is 64: more than the connections of a usual pool, and fewer than the threads of a usual container.
     *
     * @param requests 1 or more; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions requestLimit(int requests) {
        ServletOptions changed = new ServletOptions(this);
        changed.requestLimit = atLeastOne("requestLimit", requests);
        return changed;
    }

    /**
     * Sets how many requests of one person may be under way at once, including those whose body is still arriving. A
     * further request is answered 429 with a {@code Retry-After}, after one second. The default is 16, which is more
     * than a page asks at once.
     *
     * @param requests 1 or more; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions requestLimitPerPerson(int requests) {
        ServletOptions changed = new ServletOptions(this);
        changed.requestLimitPerPerson = atLeastOne("requestLimitPerPerson", requests);
        return changed;
    }

    /**
     * Sets how many requests of one {@link #caller} may be worked on at once, before anybody knows whose they are: many
     * requests at one moment from one address then keep no others out. A further request is answered 503 with a {@code
     * Retry-After}. The default is no limit, because behind a proxy everybody may have one address. Half of {@link
     * #requestLimit} is right where callers are distinguished.
     *
     * @param requests 1 or more; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions requestLimitPerCaller(int requests) {
        ServletOptions changed = new ServletOptions(this);
        changed.requestLimitPerCaller = atLeastOne("requestLimitPerCaller", requests);
        return changed;
    }

    /**
     * Sets how many requests one person may make in a second, over time. Three seconds' worth may come at once; a
     * request beyond is answered 429 after one second. The default is no limit. Where people sign in one by one, 20 is
     * more than pages ever ask; a program that sends for many people under one id needs more.
     *
     * @param perSecond 1 or more; {@link Integer#MAX_VALUE} for no limit
     * @return new options
     * @throws IllegalArgumentException if it is below 1
     */
    public ServletOptions requestRatePerPerson(int perSecond) {
        ServletOptions changed = new ServletOptions(this);
        changed.requestRatePerPerson = atLeastOne("requestRatePerPerson", perSecond);
        return changed;
    }

    /**
     * Sets how callers who are not signed in are distinguished: a host behind a proxy must set this, or must let its
     * container restore the address that the proxy saw. Otherwise the limits for one caller hold for everybody
     * together: 60 failed guesses of card codes a minute (6,000 over all callers), and a quarter of {@link
     * #openBodyLimit}. The default is the remote address that the container gives, and of an IPv6 address its network
     * of 64 bits. The library keeps a salted hash of it for minutes, in memory.
     *
     * @param caller a text for each caller, which a caller cannot choose: of {@code X-Forwarded-For} only what the
     *     host's own proxy wrote. Never null. Thread-safe, and quick
     * @return new options
     */
    public ServletOptions caller(Function<HttpServletRequest, String> caller) {
        ServletOptions changed = new ServletOptions(this);
        changed.caller = caller;
        return changed;
    }

    /**
     * Sets the listener for requests, for metrics and traces. Default: none.
     *
     * @param listener called for each request; thread-safe and fast
     * @return new options
     */
    public ServletOptions requestListener(RequestListener listener) {
        ServletOptions changed = new ServletOptions(this);
        changed.requestListener = listener;
        return changed;
    }

    RequestListener requestListener() {
        return requestListener;
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

    Duration bodyTime() {
        return bodyTime;
    }

    int depthLimit() {
        return depthLimit;
    }

    int openBodyLimit() {
        return openBodyLimit;
    }

    int requestLimit() {
        return requestLimit;
    }

    int requestLimitPerPerson() {
        return requestLimitPerPerson;
    }

    int requestLimitPerCaller() {
        return requestLimitPerCaller;
    }

    int requestRatePerPerson() {
        return requestRatePerPerson;
    }

    Function<HttpServletRequest, String> caller() {
        return caller;
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more, not " + value);
        }
        return value;
    }
}

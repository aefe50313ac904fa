package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses changes that a page of another site could make a browser send. A request must have the header {@code
 * X-Inclusion: 1}, which a foreign page cannot set unless the server allows it. If it names an origin, that origin must
 * be allowed. A request that only somebody who is signed in may make must also pass the host's own check. Thread-safe.
 */
public final class CsrfRule {

    private static final String HEADER = "X-Inclusion";

    private final Set<String> allowedOrigins;
    private final Predicate<HttpServletRequest> hostCheck;
    private final RefusedChanges refused;

    /**
     * A rule.
     *
     * @param allowedOrigins the origins that may change something, in small letters; empty for the origin that the
     *     container believes the request was sent to
     * @param hostCheck the host's own check, asked last
     * @param refused tells the host's log what was refused, and why
     */
    public CsrfRule(Set<String> allowedOrigins, Predicate<HttpServletRequest> hostCheck, RefusedChanges refused) {
        this.allowedOrigins = allowedOrigins;
        this.hostCheck = hostCheck;
        this.refused = refused;
    }

    /**
     * Checks a request that changes something. The host's own check belongs to a sign-in, and is not asked where nobody
     * signs in.
     *
     * @throws ProblemException 403 if it is refused
     */
    public void check(Route route, HttpServletRequest request) {
        checkHeaders(request);
        if (route.needsActor() && !hostCheck.test(request)) {
            refused.byHost();
            throw new ProblemException(Problem.of(403, "host-token"));
        }
    }

    private void checkHeaders(HttpServletRequest request) {
        if (!"1".equals(request.getHeader(HEADER))) {
            refused.withoutHeader();
            throw new ProblemException(Problem.of(403, "header-missing"));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isAllowed(origin.toLowerCase(Locale.ROOT), request)) {
            refused.ofOrigin(origin, allowedOrigins, ownOrigin(request));
            throw new ProblemException(Problem.of(403, "foreign-origin"));
        }
    }

    private boolean isAllowed(String origin, HttpServletRequest request) {
        return allowedOrigins.isEmpty() ? origin.equals(ownOrigin(request)) : allowedOrigins.contains(origin);
    }

    private static String ownOrigin(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return (scheme + "://" + request.getServerName() + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}

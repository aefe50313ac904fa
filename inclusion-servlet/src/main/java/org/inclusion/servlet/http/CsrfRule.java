package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.inclusion.servlet.HostCsrf;
import org.inclusion.servlet.ServletOptions;

/**
 * What a request that changes something must show: the header {@code X-Inclusion}, which no foreign page can set without
 * being asked first; an origin of ours, where it names one; and what the host asks.
 */
public final class CsrfRule {

    private static final String HEADER = "X-Inclusion";

    private final Set<String> allowedOrigins;
    private final HostCsrf hostCsrf;

    public CsrfRule(ServletOptions options) {
        this.allowedOrigins = options.allowedOrigins();
        this.hostCsrf = options.hostCsrf();
    }

    public void check(HttpServletRequest request) {
        if (!"1".equals(request.getHeader(HEADER))) {
            throw new ProblemException(Problem.of(403, "header-missing"));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isAllowed(origin.toLowerCase(Locale.ROOT), request)) {
            throw new ProblemException(Problem.of(403, "foreign-origin"));
        }
        if (!hostCsrf.accepts(request)) {
            throw new ProblemException(Problem.of(403, "host-token"));
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

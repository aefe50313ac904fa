package org.inclusion.samples.intranet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells the browser with every answer: nothing from elsewhere, no script or style inside a page, no frame around
 * a page.
 */
final class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // Asked for each time, sent only when it changed, unless a page says something stricter.
        response.setHeader("Cache-Control", "no-cache");
        chain.doFilter(request, response);
    }
}

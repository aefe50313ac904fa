package org.inclusion.spring;

import jakarta.servlet.http.HttpServletRequest;
import org.inclusion.servlet.RequestListener;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Names the application's own HTTP metrics and traces of the library's requests by their routes ({@code
 * http.server.requests}). Without a name they would all be {@code UNKNOWN}, and by their addresses they would hold
 * people's ids.
 */
final class RouteNames implements RequestListener {

    @Override
    public void routed(HttpServletRequest request, String route) {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern(request.getServletPath() + route));
    }
}

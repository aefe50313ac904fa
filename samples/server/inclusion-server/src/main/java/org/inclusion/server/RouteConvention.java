package org.inclusion.server;

import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** Names what Spring measures of each request: its route in place of its address, so that no id stands in a metric. */
final class RouteConvention implements ServerRequestObservationConvention {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private final Routes routes = new Routes();
    private final String mount;

    /** The routes of a server whose addresses begin with a path. */
    RouteConvention(String mount) {
        this.mount = mount;
    }

    @Override
    public String getName() {
        return "inclusion.http.requests";
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        HttpServletRequest request = Objects.requireNonNull(context.getCarrier());
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        int status = context.getResponse() == null ? 0 : context.getResponse().getStatus();
        return KeyValues.of(
                "method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                "route", path.startsWith(mount) ? routes.of(path.substring(mount.length())) : "other",
                "status", Integer.toString(status));
    }
}

package org.inclusion.servlet.http;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request. */
public final class Router {

    private final List<Route> routes;

    /** A route, and what its variables stand for. */
    public record Found(Route route, Map<String, String> variables) {}

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public Found find(String method, @Nullable String pathInfo) {
        if (pathInfo == null || !pathInfo.startsWith("/")) {
            throw noSuchAddress();
        }
        List<String> address = List.of(pathInfo.substring(1).split("/", -1));
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Map<String, String> variables = route.match(address);
            if (variables != null) {
                if (route.answers(method)) {
                    return new Found(route, variables);
                }
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            throw noSuchAddress();
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        throw new ProblemException(Problem.of(405, "method").with("Allow", String.join(", ", allowed)));
    }

    private static ProblemException noSuchAddress() {
        return new ProblemException(Problem.of(404, "no-such-address"));
    }
}

package org.inclusion.servlet.http;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request among all routes. Immutable. */
public final class Router {

    private final List<Route> routes;

    /**
     * A route that matches an address.
     *
     * @param route the route
     * @param variables the values of the variables in its template, by name
     */
    public record Found(Route route, Map<String, String> variables) {}

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * Finds the route of a request.
     *
     * @param method the method of the request
     * @param pathInfo the address below the servlet's own, with its first slash; null if there is none
     * @throws ProblemException 404 if no route has this address, 405 if none of those that have it has the method
     */
    public Found find(String method, @Nullable String pathInfo) {
        List<Found> atAddress = at(pathInfo);
        if (atAddress.isEmpty()) {
            throw new ProblemException(Problem.of(404, "no-such-address"));
        }
        return atAddress.stream()
                .filter(found -> found.route().answers(method))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.of(405, "method").with("Allow", allowed(atAddress))));
    }

    private List<Found> at(@Nullable String pathInfo) {
        if (pathInfo == null || !pathInfo.startsWith("/")) {
            return List.of();
        }
        List<String> address = List.of(pathInfo.substring(1).split("/", -1));
        return routes.stream()
                .flatMap(route -> route.match(address).map(variables -> new Found(route, variables)).stream())
                .toList();
    }

    private static String allowed(List<Found> atAddress) {
        TreeSet<String> methods =
                atAddress.stream().map(found -> found.route().method()).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}

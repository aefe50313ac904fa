package org.inclusion.servlet.room;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.servlet.http.Route;

/**
 * What one servlet serves of a room. Immutable.
 *
 * @param routes its addresses of the API, as the description has them
 * @param signPages the addresses of the library's own pages on which signs of this room are entered:
 *     {@code practice/guest}
 * @param end ends what the room holds open when the servlet is taken down
 */
public record Served(List<Route> routes, List<String> signPages, Runnable end) {

    /** Addresses alone. */
    @SafeVarargs
    public static Served of(List<Route>... parts) {
        List<Route> routes = new ArrayList<>();
        for (List<Route> part : parts) {
            routes.addAll(part);
        }
        return new Served(List.copyOf(routes), List.of(), () -> {});
    }

    /** This and a page on which signs are entered. */
    public Served withSignPage(String address) {
        return new Served(
                routes, Stream.concat(signPages.stream(), Stream.of(address)).toList(), end);
    }

    /** This, where something is held open; an ending that was said before is replaced. */
    public Served endedBy(Runnable ending) {
        return new Served(routes, signPages, ending);
    }
}

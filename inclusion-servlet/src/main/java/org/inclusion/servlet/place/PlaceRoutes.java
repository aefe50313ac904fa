package org.inclusion.servlet.place;

import java.util.List;
import org.inclusion.place.FoundPlaces;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;

/**
 * Finds help places, for anybody: places are public. The library keeps neither the search nor the answer. Servers
 * in between may log the address, in which the search stands.
 */
final class PlaceRoutes {

    private PlaceRoutes() {}

    private record PlacesView(List<PlaceView> places, boolean more, boolean postcodeKnown, String sentence) {}

    static List<Route> all() {
        return List.of(Route.open("api/places", PlaceRoutes::places));
    }

    private static Answer places(Exchange exchange) {
        FoundPlaces found = exchange.inclusion().findPlaces().find(AskedPlaces.search(exchange));
        return Answer.of(new PlacesView(
                found.places().stream()
                        .map(place -> PlaceView.of(place, exchange))
                        .toList(),
                found.more(),
                found.postcodeKnown(),
                exchange.say(sentence(found))));
    }

    private static String sentence(FoundPlaces found) {
        if (!found.postcodeKnown()) {
            return "place.postcode-unknown";
        }
        return found.places().isEmpty() ? "place.none" : "place.before-you-go";
    }
}

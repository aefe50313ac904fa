package org.inclusion.servlet.content;

import java.util.List;
import org.inclusion.content.Published;
import org.inclusion.content.Tour;
import org.inclusion.evidence.ItemRef;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/** A tour as JSON, in one language. */
public record TourView(String id, String title, String language, ItemRef ref, List<StopView> stops) {

    public record StopView(
            String id,
            String target,
            @Nullable String page,
            String say,
            Tour.Action act,
            Tour.@Nullable Check check,
            boolean shareable) {}

    public static TourView of(Published<Tour> published, Exchange exchange) {
        Tour tour = published.item();
        return new TourView(
                tour.id(),
                exchange.in(tour.title()),
                exchange.languageOf(tour.title()),
                published.ref(tour.id()),
                tour.stops().stream().map(stop -> of(stop, exchange)).toList());
    }

    private static StopView of(Tour.Stop stop, Exchange exchange) {
        return new StopView(
                stop.id(),
                stop.target(),
                stop.page(),
                exchange.in(stop.say()),
                stop.action(),
                stop.check(),
                stop.shareable());
    }
}

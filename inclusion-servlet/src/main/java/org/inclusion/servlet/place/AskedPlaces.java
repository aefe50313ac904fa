package org.inclusion.servlet.place;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.place.Coordinates;
import org.inclusion.place.PlaceAddress;
import org.inclusion.place.PlaceAudience;
import org.inclusion.place.PlaceCare;
import org.inclusion.place.PlaceCost;
import org.inclusion.place.PlaceFilter;
import org.inclusion.place.PlaceMode;
import org.inclusion.place.PlaceSearch;
import org.inclusion.place.PlaceService;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of help places from the query. No query asks for help of which no trace is kept: addresses
 * are logged.
 */
final class AskedPlaces {

    private static final int USUAL_KILOMETRES = 20;

    private static final int FARTHEST_KILOMETRES = 100;

    private static final int USUAL_PLACES = 20;

    /** Two decimals are one kilometre: a page has no need to say more, and may. */
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?)");

    private AskedPlaces() {}

    static PlaceSearch search(Exchange exchange) {
        String near = exchange.query("near");
        String postcode = exchange.query("postcode");
        if ((near == null) == (postcode == null)) {
            throw new ProblemException(Problem.of(400, "where-to-look", near == null ? "?postcode" : "?near"));
        }
        if (postcode != null && !PlaceAddress.isPostcode(postcode)) {
            throw new ProblemException(Problem.of(400, "not-a-postcode", "?postcode"));
        }
        return new PlaceSearch(
                near == null ? null : point(near),
                postcode,
                number(exchange, "within", USUAL_KILOMETRES, FARTHEST_KILOMETRES) * 1_000,
                filter(exchange),
                "true".equals(exchange.query("open")),
                number(exchange, "limit", USUAL_PLACES, PlaceSearch.MOST));
    }

    private static Coordinates point(String near) {
        Matcher point = POINT.matcher(near);
        if (point.matches()) {
            double latitude = Double.parseDouble(point.group(1));
            double longitude = Double.parseDouble(point.group(2));
            if (Math.abs(latitude) <= 80 && Math.abs(longitude) <= 180) {
                return Coordinates.of(latitude, longitude);
            }
        }
        throw new ProblemException(Problem.of(400, "not-a-point", "?near"));
    }

    private static int number(Exchange exchange, String name, int usual, int most) {
        String value = exchange.query(name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw new ProblemException(Problem.of(400, "not-a-count", "?" + name));
        }
        return Math.min(most, Integer.parseInt(value));
    }

    private static PlaceFilter filter(Exchange exchange) {
        Set<PlaceService> services = EnumSet.noneOf(PlaceService.class);
        String named = exchange.query("service");
        if (named != null) {
            for (String one : named.split(",", -1)) {
                services.add(constant(PlaceService.class, "service", one));
            }
        }
        String competence = exchange.query("competence");
        if (competence != null) {
            services.addAll(
                    known("competence", exchange.inclusion().findPlaces().servicesForCompetence(competence)));
        }
        String goal = exchange.query("goal");
        if (goal != null) {
            services.addAll(known("goal", exchange.inclusion().findPlaces().servicesForGoal(goal)));
        }
        return new PlaceFilter(
                services,
                constant(PlaceCost.class, exchange, "cost"),
                constant(PlaceAudience.class, exchange, "audience"),
                constant(PlaceCare.class, exchange, "care"),
                constant(PlaceMode.class, exchange, "mode"));
    }

    private static Set<PlaceService> known(String name, Set<PlaceService> services) {
        if (services.isEmpty()) {
            throw unknown(name);
        }
        return services;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, Exchange exchange, String name) {
        String value = exchange.query(name);
        return value == null ? null : constant(type, name, value);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw unknown(name);
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(Problem.of(400, "not-on-the-list", "?" + name));
    }
}

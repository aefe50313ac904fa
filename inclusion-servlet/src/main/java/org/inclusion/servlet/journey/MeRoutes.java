package org.inclusion.servlet.journey;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.path.Audience;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows the actor, and the sentences that are said before the first question. */
final class MeRoutes {

    private static final String FOLLOW_UP = "followup";

    private MeRoutes() {}

    private record Me(
            String id,
            @Nullable String name,
            List<Role> roles,
            List<String> structures,
            Map<String, String> structureNames,
            String today,
            String zone,
            List<String> rooms,
            boolean calledBack) {}

    /**
     * The routes of one servlet.
     *
     * @param rooms the ids of the rooms that its library has, so that a page leads to no other
     */
    static List<Route> all(Set<String> rooms) {
        List<String> named = rooms.stream().sorted().toList();
        return List.of(Route.get("api/me", exchange -> me(exchange, named)), Route.get("api/told", MeRoutes::told));
    }

    private static Answer me(Exchange exchange, List<String> rooms) {
        Actor actor = exchange.actor();
        Map<String, String> structureNames = new TreeMap<>();
        for (String structure : actor.structures()) {
            String name = exchange.nameOf(structure);
            if (name != null) {
                structureNames.put(structure, name);
            }
        }
        return Answer.of(new Me(
                actor.id(),
                exchange.nameOf(actor.id()),
                actor.roles().stream().sorted().toList(),
                actor.structures().stream().sorted().toList(),
                structureNames,
                exchange.inclusion().today().toString(),
                // A browser knows no zone by the name "Z".
                exchange.inclusion().zone().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : exchange.inclusion().zone().getId(),
                rooms,
                rooms.contains(FOLLOW_UP)
                        && exchange.acting().about(actor.asLearner()).promises().areSeen()));
    }

    private static Answer told(Exchange exchange) {
        List<String> sentences =
                codes(exchange.query("audience")).map(exchange::say).toList();
        return Answer.revisable(Map.of("sentences", sentences));
    }

    /** A helper who learns is told that her results are hers, and what her employer sees. */
    private static Stream<String> codes(@Nullable String audience) {
        return Audience.HELPER.name().equals(audience)
                ? Stream.of("told.what.professional", "told.who.professional", "told.stop.professional")
                : Stream.of("told.what", "told.who", "told.stop");
    }
}

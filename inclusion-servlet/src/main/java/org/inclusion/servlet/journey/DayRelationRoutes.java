package org.inclusion.servlet.journey;

import java.util.List;
import java.util.Map;
import org.inclusion.AboutLearner;
import org.inclusion.access.DayRelation;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Opens the day relation of a helper with a learner, and lists those of today. */
final class DayRelationRoutes {

    private DayRelationRoutes() {}

    private record DayRelationView(String learner, @Nullable String name, String structure, String day) {

        static DayRelationView of(DayRelation relation, Exchange exchange) {
            String learner = relation.learner().value();
            return new DayRelationView(
                    learner,
                    exchange.nameOf(learner),
                    relation.structure(),
                    relation.day().toString());
        }
    }

    static List<Route> all() {
        return List.of(
                Route.post("api/learners/{learner}/day-relation", DayRelationRoutes::open),
                Route.get("api/day-relations", DayRelationRoutes::today));
    }

    private static Answer open(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        boolean present = body.flag("present");
        body.end();
        return exchange.answer(
                learner.openDayRelation(present), relation -> Answer.created(DayRelationView.of(relation, exchange)));
    }

    private static Answer today(Exchange exchange) {
        return Answer.of(Map.of(
                "relations",
                exchange.acting().dayRelations().stream()
                        .map(relation -> DayRelationView.of(relation, exchange))
                        .toList()));
    }
}

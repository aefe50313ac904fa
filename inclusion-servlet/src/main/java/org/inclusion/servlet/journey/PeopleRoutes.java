package org.inclusion.servlet.journey;

import java.util.List;
import java.util.Map;
import org.inclusion.journey.AccompaniedPerson;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows to a helper the list of accompanied people. */
final class PeopleRoutes {

    private PeopleRoutes() {}

    private record PersonView(
            String learner,
            @Nullable String name,
            @Nullable String about,
            boolean today,
            @Nullable String lastNews,
            boolean withoutNews) {

        static PersonView of(AccompaniedPerson person, Exchange exchange) {
            String learner = person.learner().value();
            return new PersonView(
                    learner,
                    exchange.nameOf(learner),
                    exchange.toldApartBy(learner),
                    person.today(),
                    person.lastNews() == null ? null : String.valueOf(person.lastNews()),
                    person.withoutNews());
        }
    }

    static List<Route> all() {
        return List.of(Route.get("api/people", PeopleRoutes::people));
    }

    private static Answer people(Exchange exchange) {
        return exchange.answer(
                exchange.acting().people(),
                people -> Answer.of(Map.of(
                        "people",
                        people.stream()
                                .map(person -> PersonView.of(person, exchange))
                                .toList())));
    }
}

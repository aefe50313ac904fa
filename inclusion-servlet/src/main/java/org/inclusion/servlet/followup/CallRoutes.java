package org.inclusion.servlet.followup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusion.followup.PromiseCounts;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows a helper whom to call, and a coordinator how many promises nobody holds. */
final class CallRoutes {

    private CallRoutes() {}

    private record CountsView(
            String structure, int fewest, @Nullable Integer unowned, Map<String, Long> absences) {

        static CountsView of(String structure, PromiseCounts counts) {
            Map<String, Long> absences = counts.absences().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
            return new CountsView(structure, PromiseCounts.FEWEST, counts.unowned(), absences);
        }
    }

    static List<Route> all() {
        return List.of(
                Route.get("api/calls", CallRoutes::calls),
                Route.get("api/structures/{structure}/promises", CallRoutes::counts));
    }

    private static Answer calls(Exchange exchange) {
        return exchange.answer(
                exchange.acting().calls(),
                states -> Answer.of(Map.of(
                        "calls",
                        states.stream()
                                .map(state -> PromiseView.of(state, exchange))
                                .toList())));
    }

    private static Answer counts(Exchange exchange) {
        String structure = exchange.variable("structure");
        return exchange.answer(
                exchange.acting().promiseCounts(structure), counts -> Answer.of(CountsView.of(structure, counts)));
    }
}

package org.inclusion.servlet.cohort;

import java.util.List;
import org.inclusion.access.Refusal;
import org.inclusion.cohort.DoneInPeriod;
import org.inclusion.cohort.Quarter;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.InAddress;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Shows to coordinators what was done in a structure in some quarters: how often and how long, never with whom. */
final class DoneRoutes {

    private DoneRoutes() {}

    private record DoneView(long times, long people, long minutes, String notedUntil) {

        static @Nullable DoneView of(DoneInPeriod.@Nullable Done done) {
            return done == null
                    ? null
                    : new DoneView(
                            done.times(),
                            done.people(),
                            done.minutes(),
                            done.notedUntil().toString());
        }
    }

    private record PeriodView(
            String structure,
            String from,
            String until,
            List<String> quarters,
            @Nullable DoneView accompaniments,
            @Nullable DoneView workshops,
            @Nullable DoneView promisesKept) {

        static PeriodView of(DoneInPeriod done) {
            return new PeriodView(
                    done.structure(),
                    done.from().toString(),
                    done.until().toString(),
                    done.quarters().stream().map(Quarter::toString).toList(),
                    DoneView.of(done.accompaniments()),
                    DoneView.of(done.workshops()),
                    DoneView.of(done.promisesKept()));
        }
    }

    static List<Route> all() {
        return List.of(Route.get("api/structures/{structure}/done", DoneRoutes::done));
    }

    private static Answer done(Exchange exchange) {
        Quarter from = quarter(exchange, "from");
        Quarter until = quarter(exchange, "until");
        return exchange.answer(
                InAddress.of(exchange.acting().done(exchange.variable("structure"), from, until)),
                done -> Answer.of(PeriodView.of(done)));
    }

    private static @Nullable Quarter quarter(Exchange exchange, String name) {
        String written = exchange.query(name);
        try {
            return written == null ? null : Quarter.parse(written);
        } catch (IllegalArgumentException misshapen) {
            throw new ProblemException(Problem.of(Refusal.invalid("?" + name, "not-a-quarter")));
        }
    }
}

package org.inclusion.servlet.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.Outcome;
import org.inclusion.followup.CalendarFile;
import org.inclusion.followup.LearnerPromises;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.SaidPromise;
import org.inclusion.followup.SaidTry;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;

/** Makes and shows the promises of one learner, and notes what came of them. */
final class PromiseRoutes {

    private PromiseRoutes() {}

    private record NumberView(String number) {}

    static List<Route> all() {
        String promises = "api/learners/{learner}/promises";
        String promise = promises + "/{promise}";
        return List.of(
                Route.get(promises, PromiseRoutes::hers),
                Route.post(promises, PromiseRoutes::make),
                Route.post(promise + "/tries", PromiseRoutes::note),
                Route.post(promise + "/owner", PromiseRoutes::own),
                Route.post(promise + "/number", PromiseRoutes::number),
                Route.get(promise + "/calendar", PromiseRoutes::calendar));
    }

    private static Answer hers(Exchange exchange) {
        return exchange.answer(
                exchange.about().promises().list(),
                states -> Answer.revisable(Map.of(
                        "promises",
                        states.stream()
                                .map(state -> PromiseView.of(state, exchange))
                                .toList())));
    }

    private static Answer make(Exchange exchange) {
        LearnerPromises promises = exchange.about().promises();
        SaidPromise said =
                SentPromise.promise(exchange.body(), exchange.inclusion().zone());
        return exchange.answer(
                promises.make(said), state -> Answer.created(PromiseView.of(state, exchange), "promises"));
    }

    private static Answer note(Exchange exchange) {
        LearnerPromises promises = exchange.about().promises();
        SaidTry said = SentPromise.oneTry(exchange.body(), exchange.inclusion().zone());
        return shown(promises.note(exchange.variable("promise"), said), exchange);
    }

    /** Takes the promise, or gives it back. */
    private static Answer own(Exchange exchange) {
        LearnerPromises promises = exchange.about().promises();
        JsonFields body = exchange.body();
        boolean isMine = body.flag("mine");
        body.end();
        String promise = exchange.variable("promise");
        return shown(isMine ? promises.take(promise) : promises.giveBack(promise), exchange);
    }

    private static Answer shown(Outcome<PromiseState> outcome, Exchange exchange) {
        return exchange.answer(outcome, state -> Answer.of(PromiseView.of(state, exchange)));
    }

    /** Asked for by a press, since the look is noted. Nothing keeps the answer. */
    private static Answer number(Exchange exchange) {
        LearnerPromises promises = exchange.about().promises();
        exchange.emptyBody();
        return exchange.answer(
                promises.number(exchange.variable("promise")),
                number -> number.map(NumberView::new).map(Answer::of).orElseGet(Answer::nothing));
    }

    private static Answer calendar(Exchange exchange) {
        String id = exchange.variable("promise");
        List<PromiseState> states = Exchange.done(exchange.about().promises().list());
        PromiseState state = exchange.found(
                states.stream()
                        .filter(one -> one.promise().id().equals(id) && one.meetsAt() != null)
                        .findFirst(),
                "promise",
                id);
        Instant start = Optional.ofNullable(state.meetsAt()).orElseThrow();
        String file = CalendarFile.of(
                id, state.tries().size(), start, state.hasEnded(), exchange.say("appointment.title"), start);
        return Answer.file("text/calendar;charset=UTF-8", "rendez-vous.ics", file.getBytes(StandardCharsets.UTF_8));
    }
}

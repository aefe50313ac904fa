package org.inclusion.servlet.accompaniment;

import java.util.List;
import org.inclusion.accompaniment.LearnerAccompaniments;
import org.inclusion.accompaniment.NotedAccompaniments;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.inclusion.accompaniment.SaidWorkshop;
import org.inclusion.accompaniment.StructureAccompaniments;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;

/** Proposes, notes, takes back and shows what was done with one learner, and notes workshops. */
final class AccompanimentRoutes {

    private AccompanimentRoutes() {}

    private record NotedView(List<ActivityView.OfOne> accompaniments, List<ActivityView.OfSeveral> workshops) {

        static NotedView of(NotedAccompaniments noted, Exchange exchange) {
            return new NotedView(
                    noted.accompaniments().stream()
                            .map(one -> ActivityView.OfOne.of(one, exchange))
                            .toList(),
                    noted.workshops().stream()
                            .map(one -> ActivityView.OfSeveral.of(one, exchange))
                            .toList());
        }
    }

    static List<Route> all() {
        String accompaniments = "api/learners/{learner}/accompaniments";
        return List.of(
                Route.get(accompaniments, AccompanimentRoutes::hers),
                Route.get("api/accompaniment-choices", AccompanimentRoutes::choices),
                Route.get(accompaniments + "/proposal", AccompanimentRoutes::proposal),
                Route.post(accompaniments, AccompanimentRoutes::note),
                Route.post(accompaniments + "/{accompaniment}/take-back", AccompanimentRoutes::takeBack),
                Route.post("api/structures/{structure}/workshops", AccompanimentRoutes::noteWorkshop));
    }

    private static Answer hers(Exchange exchange) {
        return exchange.answer(
                exchange.about().accompaniments().list(), noted -> Answer.revisable(NotedView.of(noted, exchange)));
    }

    /** What can be chosen for a workshop, which is proposed from nothing. */
    private static Answer choices(Exchange exchange) {
        return Answer.of(ActivityView.Choices.in(exchange));
    }

    private static Answer proposal(Exchange exchange) {
        return exchange.answer(
                exchange.about().accompaniments().propose(),
                proposed -> Answer.of(ActivityView.Proposed.of(proposed, exchange)));
    }

    private static Answer note(Exchange exchange) {
        LearnerAccompaniments accompaniments = exchange.about().accompaniments();
        SaidAccompaniment said = Exchange.done(SentActivity.accompaniment(exchange.body(), exchange));
        return exchange.answer(
                accompaniments.note(said),
                noted -> Answer.created(ActivityView.OfOne.of(noted, exchange), "accompaniments"));
    }

    private static Answer takeBack(Exchange exchange) {
        LearnerAccompaniments accompaniments = exchange.about().accompaniments();
        exchange.emptyBody();
        return exchange.answer(
                accompaniments.takeBack(exchange.variable("accompaniment")), takenBack -> Answer.nothing());
    }

    private static Answer noteWorkshop(Exchange exchange) {
        StructureAccompaniments ofStructure = exchange.acting().accompanimentsOf(exchange.variable("structure"));
        SaidWorkshop said = SentActivity.workshop(exchange.body());
        return exchange.answer(
                ofStructure.noteWorkshop(said), noted -> Answer.created(ActivityView.OfSeveral.of(noted, exchange)));
    }
}

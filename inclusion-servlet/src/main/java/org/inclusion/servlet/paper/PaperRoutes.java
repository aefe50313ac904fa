package org.inclusion.servlet.paper;

import java.util.List;
import java.util.Locale;
import org.inclusion.content.Paper;
import org.inclusion.paper.NeededPaper;
import org.inclusion.paper.NeededPapers;
import org.inclusion.paper.PaperState;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Shows the papers that somebody's wish needs. */
final class PaperRoutes {

    private PaperRoutes() {}

    private record PaperView(
            String id, String name, @Nullable String found, PaperState state, String sentence) {

        static PaperView of(NeededPaper needed, Exchange exchange) {
            Paper paper = needed.paper();
            LocalizedText found = paper.found();
            String code = needed.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new PaperView(
                    paper.id(),
                    exchange.in(paper.name()),
                    found == null ? null : exchange.in(found),
                    needed.state(),
                    exchange.say("paper." + code));
        }
    }

    private record PapersView(String goal, String text, List<PaperView> papers) {

        static PapersView of(NeededPapers needed, Exchange exchange) {
            return new PapersView(
                    needed.goal(),
                    exchange.inclusion()
                            .content()
                            .goal(needed.goal())
                            .map(goal -> exchange.in(goal.item().text()))
                            .orElse(needed.goal()),
                    needed.papers().stream()
                            .map(paper -> PaperView.of(paper, exchange))
                            .toList());
        }
    }

    static List<Route> all() {
        return List.of(Route.get("api/learners/{learner}/papers", PaperRoutes::papers));
    }

    private static Answer papers(Exchange exchange) {
        return exchange.answer(exchange.about().papers(), needed -> Answer.of(PapersView.of(needed, exchange)));
    }
}

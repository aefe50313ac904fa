package org.inclusion.servlet.card;

import java.util.List;
import java.util.Map;
import org.inclusion.access.Refusal;
import org.inclusion.card.HomeProposal;
import org.inclusion.card.LearnerCards;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/** Asks a learner at a meeting whether what was practised at home is noted, and takes her answer. */
final class HomeProposalRoutes {

    /**
     * Numbers up to here have words of their own: no learner reads a figure. One card has no more results than that.
     */
    private static final int WORDED = 20;

    private HomeProposalRoutes() {}

    private record HomeProposalView(String path, String step, String title, int successes, int tries, String sentence) {

        static HomeProposalView of(HomeProposal proposal, Exchange exchange) {
            LocalizedText title = title(proposal, exchange);
            return new HomeProposalView(
                    proposal.path().value(),
                    proposal.step().value(),
                    exchange.in(title),
                    proposal.successes(),
                    proposal.tries(),
                    exchange.say(asked(proposal, title, exchange)));
        }

        /** A step is left out of the questions once it is no longer offered; it may go in this very moment. */
        private static LocalizedText title(HomeProposal proposal, Exchange exchange) {
            return exchange.inclusion()
                    .content()
                    .path(proposal.path())
                    .flatMap(path -> path.item().step(proposal.step()))
                    .map(step -> step.title())
                    .orElseGet(() -> LocalizedText.of(proposal.step().value()));
        }

        /** All that will be noted is said, and nothing else is. */
        private static Reason asked(HomeProposal proposal, LocalizedText title, Exchange exchange) {
            int more = proposal.tries() - proposal.successes();
            LocalizedText tried = LocalizedText.of(times(more, exchange));
            if (proposal.successes() == 0) {
                return Reason.of("home.tried", "step", title).with("more", tried);
            }
            LocalizedText successes = LocalizedText.of(times(proposal.successes(), exchange));
            return more == 0
                    ? Reason.of("home.done", "step", title).with("successes", successes)
                    : Reason.of("home.done-and-tried", "step", title)
                            .with("successes", successes)
                            .with("more", tried);
        }

        private static String times(int count, Exchange exchange) {
            return exchange.say("home.times." + (count > WORDED ? "more" : count));
        }
    }

    static List<Route> all() {
        String proposals = "api/learners/{learner}/home-proposals";
        return List.of(
                Route.get(proposals, HomeProposalRoutes::proposals),
                Route.post(proposals + "/answers", HomeProposalRoutes::answer));
    }

    private static Answer proposals(Exchange exchange) {
        return exchange.answer(
                exchange.about().cards().homeProposals(), proposals -> Answer.revisable(view(proposals, exchange)));
    }

    private static Answer answer(Exchange exchange) {
        LearnerCards cards = exchange.about().cards();
        JsonFields body = exchange.body();
        HomeProposal read = proposal(body);
        boolean note = body.flag("note");
        body.end();
        return exchange.answer(
                note ? cards.noteFromHome(read) : cards.discardFromHome(read), left -> Answer.of(view(left, exchange)));
    }

    private static HomeProposal proposal(JsonFields body) {
        PathId path = body.known("path", PathId::new);
        StepId step = body.known("step", StepId::new);
        int successes = body.number("successes");
        int tries = body.number("tries");
        if (tries == 0 || successes > tries) {
            throw new ProblemException(Problem.of(Refusal.invalid("/tries", "unknown-value")));
        }
        return new HomeProposal(path, step, successes, tries);
    }

    private static Map<String, List<HomeProposalView>> view(List<HomeProposal> proposals, Exchange exchange) {
        return Map.of(
                "proposals",
                proposals.stream()
                        .map(proposal -> HomeProposalView.of(proposal, exchange))
                        .toList());
    }
}

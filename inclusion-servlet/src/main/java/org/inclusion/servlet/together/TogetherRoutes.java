package org.inclusion.servlet.together;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.access.Outcome;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.together.LearnerTogether;
import org.inclusion.together.PreparedSentence;
import org.inclusion.together.SeenByHelper;

/** The helper's side of live help. */
final class TogetherRoutes {

    private static final String SESSION = "api/learners/{learner}/together";

    private final SessionAnswers answers;

    private TogetherRoutes(EventStreams streams) {
        this.answers = new SessionAnswers(streams);
    }

    /** The acts of a helper in a session. */
    private enum Change {
        LET_IN,
        POINT,
        SAY,
        END
    }

    /**
     * The routes of one servlet.
     *
     * @param streams the event streams of that servlet
     */
    static List<Route> all(EventStreams streams) {
        TogetherRoutes routes = new TogetherRoutes(streams);
        return List.of(
                Route.get(SESSION, routes::see),
                Route.post(SESSION, TogetherRoutes::open),
                Route.post(SESSION + "/changes", TogetherRoutes::change));
    }

    private Answer see(Exchange exchange) {
        LearnerTogether together = exchange.about().together();
        Speaking speaking = Speaking.of(exchange);
        Function<SeenByHelper, Watched> shown = seen -> TogetherViews.toHelper(seen, speaking);
        String key = "helper " + exchange.actor().id() + " " + exchange.learner();
        Supplier<Outcome<Watched>> asked = () -> together.see().map(shown);
        return answers.see(exchange, new Side(key, asked, together.watching().map(shown)));
    }

    private static Answer open(Exchange exchange) {
        exchange.emptyBody();
        return exchange.answer(
                exchange.about().together().open(),
                seen -> Answer.created(
                        TogetherViews.toHelper(seen, Speaking.of(exchange)).view()));
    }

    private static Answer change(Exchange exchange) {
        LearnerTogether together = exchange.about().together();
        JsonFields body = exchange.body();
        Change change = body.constant("change", Change.class);
        return switch (change) {
            case LET_IN -> {
                body.end();
                yield shown(exchange, together.letIn());
            }
            case POINT -> {
                String anchor = body.string("anchor");
                body.end();
                yield shown(exchange, together.point(anchor));
            }
            case SAY -> {
                PreparedSentence sentence = body.constant("sentence", PreparedSentence.class);
                body.end();
                yield shown(exchange, together.say(sentence));
            }
            case END -> {
                body.end();
                yield exchange.answer(together.end(), learner -> Answer.nothing());
            }
        };
    }

    private static Answer shown(Exchange exchange, Outcome<SeenByHelper> outcome) {
        return exchange.answer(
                outcome,
                seen -> Answer.of(
                        TogetherViews.toHelper(seen, Speaking.of(exchange)).view()));
    }
}

package org.inclusion.servlet.together;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.card.CardSigns;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.OpaqueId;
import org.inclusion.servlet.guess.GuessLimit;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.inclusion.together.LearnerHelped;
import org.inclusion.together.Place;
import org.inclusion.together.SeenByLearner;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.Signal;
import org.jspecify.annotations.Nullable;

/** The learner's side of live help: signed in, or with a card of hers. */
final class HelpedRoutes {

    private static final String ACCOUNT = "api/learners/{learner}/helped";

    private static final String CARD = "practice/codes/{code}/helped";

    private static final String SESSION = "/{session}";

    private final SessionAnswers answers;

    private HelpedRoutes(EventStreams streams) {
        this.answers = new SessionAnswers(streams);
    }

    /** The acts of the learner's side in a session. */
    private enum Change {
        AGREE,
        POSITION,
        SIGNAL,
        ANSWER,
        END
    }

    /**
     * The routes of one servlet for a learner who is signed in.
     *
     * @param streams the event streams of that servlet
     */
    static List<Route> signedIn(EventStreams streams) {
        HelpedRoutes routes = new HelpedRoutes(streams);
        return List.of(
                Route.post(ACCOUNT, exchange -> join(exchange, hers(exchange))),
                Route.get(ACCOUNT + SESSION, exchange -> routes.see(exchange, hers(exchange))),
                Route.post(ACCOUNT + SESSION + "/changes", exchange -> change(exchange, hers(exchange))));
    }

    /**
     * The routes of one servlet for a learner with a card.
     *
     * @param streams the event streams of that servlet
     * @param cards limits how often a caller may guess the signs of a card
     */
    static List<Route> withCard(EventStreams streams, GuessLimit cards) {
        HelpedRoutes routes = new HelpedRoutes(streams);
        return List.of(
                Route.openPost(CARD, exchange -> join(exchange, byCard(exchange, cards))),
                Route.open(CARD + SESSION, exchange -> routes.see(exchange, byCard(exchange, cards))),
                Route.openPost(CARD + SESSION + "/changes", exchange -> change(exchange, byCard(exchange, cards))));
    }

    private static LearnerHelped hers(Exchange exchange) {
        return exchange.about().helped();
    }

    private static LearnerHelped byCard(Exchange exchange, GuessLimit cards) {
        String signs = exchange.variable("code");
        Supplier<Outcome<LearnerHelped>> asked = () -> exchange.inclusion().helpedByCard(signs);
        return Exchange.done(CardSigns.areSigns(signs) ? cards.tried(exchange, signs, asked) : asked.get());
    }

    /** That no session waits for her yet is no refusal: her page asks again. */
    private static Answer join(Exchange exchange, LearnerHelped helped) {
        exchange.emptyBody();
        Outcome<SeenByLearner> joined = helped.join();
        boolean noneWaits =
                joined.fold(seen -> false, refusal -> refusal.reason().code().equals("refused.unknown-session"));
        return noneWaits
                ? Answer.nothing()
                : exchange.answer(
                        joined,
                        seen -> Answer.created(TogetherViews.toLearner(seen, Speaking.of(exchange))
                                .view()));
    }

    private Answer see(Exchange exchange, LearnerHelped helped) {
        String session = exchange.variable("session");
        Speaking speaking = Speaking.of(exchange);
        Function<SeenByLearner, Watched> shown = seen -> TogetherViews.toLearner(seen, speaking);
        Supplier<Outcome<Watched>> asked = () -> helped.see(session).map(shown);
        return answers.see(
                exchange,
                new Side("learner " + session, asked, helped.watching(session).map(shown)));
    }

    private static Answer change(Exchange exchange, LearnerHelped helped) {
        String session = exchange.variable("session");
        JsonFields body = exchange.body();
        Change change = body.constant("change", Change.class);
        return switch (change) {
            case AGREE -> {
                body.end();
                yield shown(exchange, helped.agree(session));
            }
            case POSITION -> {
                SharedPosition position = position(body);
                body.end();
                yield shown(exchange, helped.position(session, position));
            }
            case SIGNAL -> {
                Signal signal = body.constant("signal", Signal.class);
                body.end();
                yield shown(exchange, helped.signal(session, signal));
            }
            case ANSWER -> {
                int success = body.number("success");
                Help help = body.optionalConstant("help", Help.class);
                body.end();
                yield shown(exchange, helped.answer(session, success, help));
            }
            case END -> {
                body.end();
                yield exchange.answer(helped.end(session), ended -> Answer.nothing());
            }
        };
    }

    private static SharedPosition position(JsonFields body) {
        ItemRef item = new ItemRef(body.id("pack", id -> id), body.id("version", id -> id), body.id("item", id -> id));
        String anchor = body.optionalString("anchor");
        return new SharedPosition(new Place(item, checked(anchor)), body.constant("state", SharedPosition.State.class));
    }

    private static @Nullable String checked(@Nullable String anchor) {
        if (anchor != null && !OpaqueId.isValid(anchor)) {
            throw new ProblemException(Problem.of(Refusal.invalid("/anchor", "misshapen-id")));
        }
        return anchor;
    }

    private static Answer shown(Exchange exchange, Outcome<SeenByLearner> outcome) {
        return exchange.answer(
                outcome,
                seen -> Answer.of(
                        TogetherViews.toLearner(seen, Speaking.of(exchange)).view()));
    }
}

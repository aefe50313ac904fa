package org.inclusion.servlet.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.LearnerHelped;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.card.CardSigns;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.OpaqueId;
import org.inclusion.servlet.card.GuessLimit;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.inclusion.together.Drawing;
import org.inclusion.together.Place;
import org.inclusion.together.SeenByLearner;
import org.inclusion.together.SharedPosition;
import org.inclusion.together.Signal;
import org.jspecify.annotations.Nullable;

/** The learner's side of live help: signed in, or with a card of hers. */
public final class HelpedRoutes {

    private static final String ACCOUNT = "api/learners/{learner}/helped";

    private static final String CARD = "practice/codes/{code}/helped";

    private static final String SESSION = "/{session}";

    /** Ten minutes of guessing touch one of a hundred sets of four drawings. */
    private static final int GUESSES = 10;

    private final SessionAnswers answers;
    private final GuessLimit cards;
    private final GuessLimit drawings;

    private HelpedRoutes(EventStreams streams, Function<HttpServletRequest, String> callerOf, GuessLimit cards) {
        this.answers = new SessionAnswers(streams);
        this.cards = cards;
        this.drawings = new GuessLimit(callerOf, GUESSES, "refused.unknown-drawings");
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
     * The routes of one servlet.
     *
     * @param streams the event streams of that servlet
     * @param callerOf tells callers apart
     * @param cards limits how often a caller may guess the signs of a card
     */
    public static List<Route> all(
            EventStreams streams, Function<HttpServletRequest, String> callerOf, GuessLimit cards) {
        HelpedRoutes routes = new HelpedRoutes(streams, callerOf, cards);
        return List.of(
                Route.post(ACCOUNT, exchange -> routes.touch(exchange, hers(exchange))),
                Route.get(ACCOUNT + SESSION, exchange -> routes.see(exchange, hers(exchange))),
                Route.post(ACCOUNT + SESSION + "/changes", exchange -> change(exchange, hers(exchange))),
                Route.openPost(CARD, exchange -> routes.touch(exchange, routes.byCard(exchange))),
                Route.open(CARD + SESSION, exchange -> routes.see(exchange, routes.byCard(exchange))),
                Route.openPost(CARD + SESSION + "/changes", exchange -> change(exchange, routes.byCard(exchange))));
    }

    private static LearnerHelped hers(Exchange exchange) {
        return exchange.about().helped();
    }

    private LearnerHelped byCard(Exchange exchange) {
        String signs = exchange.variable("code");
        Supplier<Outcome<LearnerHelped>> asked = () -> exchange.inclusion().helpedByCard(signs);
        return Exchange.done(CardSigns.areSigns(signs) ? cards.tried(exchange, signs, asked) : asked.get());
    }

    /** Guesses of drawings are counted for the caller, and never for the person. */
    private Answer touch(Exchange exchange, LearnerHelped helped) {
        JsonFields body = exchange.body();
        Set<Drawing> touched = Lists.drawings(body);
        body.end();
        return exchange.answer(
                drawings.triedOnce(exchange, () -> helped.touch(touched)),
                seen -> Answer.created(
                        TogetherViews.toLearner(seen, Speaking.of(exchange)).view()));
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
                yield shown(exchange, helped.agree(session, exchange.language()));
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

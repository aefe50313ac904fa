package org.inclusion.servlet.card;

import java.util.List;
import java.util.Map;
import org.inclusion.AboutLearner;
import org.inclusion.card.Card;
import org.inclusion.content.Published;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.SkillPath;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Gives, lists and revokes the cards with which a learner practises at home. */
final class CardRoutes {

    private CardRoutes() {}

    private record CardView(
            String code,
            String path,
            String step,
            @Nullable String title,
            String givenBy,
            @Nullable String name,
            String givenAt,
            String lastDay) {

        static CardView of(Card card, Exchange exchange) {
            return new CardView(
                    card.code(),
                    card.path().value(),
                    card.step().value(),
                    exchange.inclusion()
                            .content()
                            .path(card.path())
                            .map(Published::item)
                            .flatMap((SkillPath path) -> path.step(card.step()))
                            .map(step -> exchange.in(step.title()))
                            .orElse(null),
                    card.givenBy(),
                    exchange.nameOf(card.givenBy()),
                    card.givenAt().toString(),
                    card.lastDay().toString());
        }
    }

    static List<Route> all() {
        String cards = "api/learners/{learner}/cards";
        return List.of(
                Route.post(cards, CardRoutes::give),
                Route.get(cards, CardRoutes::hers),
                Route.post(cards + "/{code}/revoke", CardRoutes::revoke));
    }

    private static Answer give(Exchange exchange) {
        AboutLearner learner = exchange.about();
        JsonFields body = exchange.body();
        PathId path = body.known("path", PathId::new);
        StepId step = body.known("step", StepId::new);
        body.end();
        return exchange.answer(
                learner.cards().give(path, step), card -> Answer.created(CardView.of(card, exchange), "cards"));
    }

    private static Answer hers(Exchange exchange) {
        return exchange.answer(exchange.about().cards().list(), cards -> Answer.revisable(view(cards, exchange)));
    }

    private static Answer revoke(Exchange exchange) {
        AboutLearner learner = exchange.about();
        exchange.emptyBody();
        return exchange.answer(
                learner.cards().revoke(exchange.variable("code")), cards -> Answer.of(view(cards, exchange)));
    }

    private static Map<String, List<CardView>> view(List<Card> cards, Exchange exchange) {
        return Map.of(
                "codes", cards.stream().map(card -> CardView.of(card, exchange)).toList());
    }
}

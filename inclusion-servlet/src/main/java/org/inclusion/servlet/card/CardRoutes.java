package org.inclusion.servlet.card;

import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.card.Card;
import org.inclusion.content.Published;
import org.inclusion.path.SkillPath;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Gives, lists and revokes the cards with which a learner practises at home. */
public final class CardRoutes {

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
                    card.path(),
                    card.step(),
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

    public static List<Route> all() {
        String cards = "api/learners/{learner}/practice-codes";
        return List.of(
                Route.post(cards, CardRoutes::give),
                Route.get(cards, CardRoutes::hers),
                Route.post(cards + "/{code}/revoke", CardRoutes::revoke));
    }

    private static Answer give(Exchange exchange) {
        LearnerId learner = exchange.learner();
        JsonFields body = exchange.body();
        String path = body.string("path");
        String step = body.string("step");
        body.end();
        return exchange.answer(
                exchange.acting().givePracticeCode(learner, path, step),
                card -> Answer.created(CardView.of(card, exchange), "practice-codes"));
    }

    private static Answer hers(Exchange exchange) {
        return exchange.answer(
                exchange.acting().practiceCodes(exchange.learner()), cards -> Answer.revisable(view(cards, exchange)));
    }

    private static Answer revoke(Exchange exchange) {
        LearnerId learner = exchange.learner();
        exchange.emptyBody();
        return exchange.answer(
                exchange.acting().revokePracticeCode(learner, exchange.variable("code")),
                cards -> Answer.of(view(cards, exchange)));
    }

    private static Map<String, List<CardView>> view(List<Card> cards, Exchange exchange) {
        return Map.of(
                "codes", cards.stream().map(card -> CardView.of(card, exchange)).toList());
    }
}

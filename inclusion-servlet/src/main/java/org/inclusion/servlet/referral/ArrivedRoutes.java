package org.inclusion.servlet.referral;

import java.util.List;
import java.util.Map;
import org.inclusion.referral.ArrivedReferral;
import org.inclusion.referral.ArrivedReferrals;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.ReferralStatus;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * Shows to the helpers of a structure which people were referred to that structure, with only what each person agreed
 * to share. Takes the helpers' answers.
 */
final class ArrivedRoutes {

    private ArrivedRoutes() {}

    private record ArrivedView(
            String number,
            String sentence,
            @Nullable String from,
            @Nullable String fromNumber,
            String day,
            ReferralView.@Nullable Meaning reason,
            @Nullable String name,
            @Nullable String telephone,
            ReferralStatus status,
            String statusInWords,
            boolean ended) {

        static ArrivedView of(ArrivedReferral arrived, Exchange exchange) {
            ReferralReason reason = arrived.reason();
            return new ArrivedView(
                    arrived.number(),
                    SheetRoutes.from(arrived.from(), exchange),
                    arrived.from(),
                    arrived.fromNumber(),
                    WrittenDay.of(
                            arrived.notedAt()
                                    .atZone(exchange.inclusion().zone())
                                    .toLocalDate(),
                            exchange.language()),
                    reason == null
                            ? null
                            : new ReferralView.Meaning(reason.name(), exchange.say("referral.reason." + reason.name())),
                    arrived.name(),
                    arrived.telephone(),
                    arrived.status(),
                    exchange.say(words(arrived.status())),
                    arrived.hasEnded());
        }
    }

    /** Until they met, the sentence says where: at whoever reads it. */
    private static String words(ReferralStatus status) {
        return switch (status) {
            case SENT, ARRIVED, ACCEPTED, REFUSED -> "referral.here." + status.name();
            default -> "referral.helper." + status.name();
        };
    }

    static List<Route> all() {
        String arrived = "api/structures/{structure}/referrals";
        return List.of(
                Route.get(arrived, ArrivedRoutes::list),
                Route.get(arrived + "/waiting", ArrivedRoutes::waiting),
                Route.post(arrived + "/{number}/answers", ArrivedRoutes::answer));
    }

    private static ArrivedReferrals arrived(Exchange exchange) {
        return exchange.acting().at(ArrivedReferrals.DOOR, exchange.variable("structure"));
    }

    private static Answer list(Exchange exchange) {
        return exchange.answer(
                arrived(exchange).list(),
                list -> Answer.of(Map.of(
                        "referrals",
                        list.stream().map(one -> ArrivedView.of(one, exchange)).toList())));
    }

    private static Answer waiting(Exchange exchange) {
        return exchange.answer(arrived(exchange).waiting(), count -> Answer.of(Map.of("waiting", count)));
    }

    private static Answer answer(Exchange exchange) {
        JsonFields body = exchange.body();
        String id = body.id("id", sent -> sent);
        ReferralAnswer.Kind kind = body.constant("answer", ReferralAnswer.Kind.class);
        body.end();
        return exchange.answer(
                arrived(exchange).answer(exchange.variable("number"), id, kind),
                one -> Answer.of(ArrivedView.of(one, exchange)));
    }
}

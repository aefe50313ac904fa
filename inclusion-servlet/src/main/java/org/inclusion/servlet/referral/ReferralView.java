package org.inclusion.servlet.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.inclusion.place.HelpPlace;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralState;
import org.inclusion.referral.ReferralStatus;
import org.inclusion.referral.SeenReferral;
import org.inclusion.referral.SharedDetail;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.place.HoursInWords;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/** A referral as the learner and her helpers see it: where, why, what she shares, and what came of it. */
record ReferralView(
        String id,
        Referral.Direction direction,
        ReferralStatus status,
        String sentence,
        String day,
        String where,
        @Nullable PlaceView place,
        @Nullable String structure,
        Meaning reason,
        List<Meaning> shared,
        String noted,
        String notedOn,
        @Nullable String name,
        boolean arrived,
        boolean silent,
        boolean ended,
        List<AnswerView> answers) {

    /** A code, and its words. */
    record Meaning(String code, String words) {}

    /** A help place, with what it takes to go there. */
    record PlaceView(
            String id,
            String name,
            String street,
            String postcode,
            String town,
            @Nullable String telephone,
            List<String> hoursInWords) {

        static PlaceView of(HelpPlace place, Exchange exchange) {
            return new PlaceView(
                    place.id(),
                    place.name(),
                    place.address().street(),
                    place.address().postcode(),
                    place.address().town(),
                    place.contact().telephone(),
                    HoursInWords.of(place.hours(), exchange));
        }
    }

    /** An answer to a referral. */
    record AnswerView(
            String id,
            ReferralAnswer.Kind answer,
            ReferralAnswer.From from,
            @Nullable String by,
            @Nullable String name,
            String at) {

        static AnswerView of(ReferralAnswer answer, Exchange exchange) {
            String by = answer.by();
            return new AnswerView(
                    answer.id(),
                    answer.kind(),
                    answer.from(),
                    by,
                    by == null ? null : exchange.nameOf(by),
                    answer.at().toString());
        }
    }

    static ReferralView of(SeenReferral seen, Exchange exchange) {
        ReferralState state = seen.state();
        Referral referral = state.referral();
        HelpPlace place = seen.place();
        LocalDate day = referral.notedAt().atZone(exchange.inclusion().zone()).toLocalDate();
        return new ReferralView(
                referral.id(),
                referral.direction(),
                state.status(),
                sentence(state, exchange),
                WrittenDay.of(day, exchange.language()),
                where(seen, exchange),
                place == null ? null : PlaceView.of(place, exchange),
                referral.receiver(),
                new Meaning(
                        referral.reason().name(),
                        exchange.say("referral.reason." + referral.reason().name())),
                details(referral.shared(), exchange),
                referral.notedAt().toString(),
                day.toString(),
                exchange.nameOf(referral.notedBy()),
                state.hasArrived(),
                state.isSilent(),
                state.hasEnded(),
                state.answers().stream()
                        .map(answer -> AnswerView.of(answer, exchange))
                        .toList());
    }

    static List<Meaning> details(Collection<SharedDetail> details, Exchange exchange) {
        return details.stream()
                .map(detail -> new Meaning(detail.name(), exchange.say("referral.shared." + detail.name())))
                .toList();
    }

    private static String where(SeenReferral seen, Exchange exchange) {
        Referral referral = seen.state().referral();
        HelpPlace place = seen.place();
        String structure = seen.receiverName();
        if (place != null) {
            return place.name();
        }
        if (structure != null) {
            return structure;
        }
        if (referral.receiver() != null) {
            return exchange.say("referral.structure.gone");
        }
        return exchange.say(referral.place() == null ? "referral.elsewhere" : "referral.place.gone");
    }

    /** Of a device or a connection, "it helped" says that she has it. */
    private static String sentence(ReferralState state, Exchange exchange) {
        Referral referral = state.referral();
        String beginning = exchange.actor().is(referral.learner()) ? "referral.status." : "referral.helper.";
        if (referral.direction() == Referral.Direction.RECEIVED && state.status() == ReferralStatus.ARRIVED) {
            return exchange.say(beginning + "received");
        }
        boolean has =
                state.status() == ReferralStatus.HELPED && referral.reason().isEquipment();
        return exchange.say(beginning + state.status().name() + (has ? ".equipment" : ""));
    }
}

package org.inclusion.servlet.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.access.Refusal;
import org.inclusion.id.OpaqueId;
import org.inclusion.referral.GivenSheet;
import org.inclusion.referral.LearnerReferrals;
import org.inclusion.referral.ReceivingStructure;
import org.inclusion.referral.ReceivingStructures;
import org.inclusion.referral.Referral;
import org.inclusion.referral.ReferralAnswer;
import org.inclusion.referral.ReferralReason;
import org.inclusion.referral.SaidReferral;
import org.inclusion.referral.SharedDetail;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;
import org.jspecify.annotations.Nullable;

/** Notes and shows the referrals of one learner, and gives the sheets that she takes along. */
final class ReferralRoutes {

    private ReferralRoutes() {}

    private record StructureView(String id, String name) {}

    private record ChoiceView(String code, String words, List<String> services, boolean equipment) {

        static ChoiceView of(ReferralReason reason, Exchange exchange) {
            return new ChoiceView(
                    reason.name(),
                    exchange.say("referral.reason." + reason.name()),
                    reason.services().stream().map(Enum::name).sorted().toList(),
                    reason.isEquipment());
        }
    }

    private record ChoicesView(
            List<ChoiceView> reasons,
            List<ReferralView.Meaning> details,
            String nothing,
            List<String> say,
            List<StructureView> structures) {}

    private record SheetView(
            String signs,
            String lastDay,
            String sentence,
            String please,
            String until,
            @Nullable String number,
            List<String> shared,
            ReferralView referral) {

        static SheetView of(GivenSheet sheet, Exchange exchange) {
            String day = WrittenDay.of(sheet.lastDay(), exchange.language());
            return new SheetView(
                    sheet.signs(),
                    sheet.lastDay().toString(),
                    SheetRoutes.from(sheet.from(), exchange),
                    exchange.say("referral.sheet.please"),
                    exchange.say(Reason.of("referral.sheet.until", "day", day)),
                    sheet.fromNumber(),
                    shared(sheet, exchange),
                    ReferralView.of(sheet.referral(), exchange));
        }

        private static List<String> shared(GivenSheet sheet, Exchange exchange) {
            Referral referral = sheet.referral().state().referral();
            boolean tellsReason = referral.shared().contains(SharedDetail.REASON);
            String reason = tellsReason
                    ? exchange.say("referral.reason." + referral.reason().name())
                    : null;
            return Stream.of(sheet.name(), sheet.number(), reason)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    static List<Route> all() {
        String referrals = "api/learners/{learner}/referrals";
        String referral = referrals + "/{referral}";
        return List.of(
                Route.get("api/referral-choices", ReferralRoutes::choices),
                Route.get(referrals, ReferralRoutes::hers),
                Route.post(referrals, ReferralRoutes::make),
                Route.post(referral + "/answers", ReferralRoutes::note),
                Route.post(referral + "/sheet", ReferralRoutes::sheet));
    }

    /** The choices for a referral, and the words to read aloud before anything is shared. */
    private static Answer choices(Exchange exchange) {
        List<StructureView> structures = exchange.inclusion().at(ReceivingStructures.DOOR).all().stream()
                .filter(one -> !exchange.actor().structures().equals(Set.of(one.id())))
                .map((ReceivingStructure one) -> new StructureView(one.id(), one.name()))
                .toList();
        return Answer.of(new ChoicesView(
                EnumSet.allOf(ReferralReason.class).stream()
                        .map(reason -> ChoiceView.of(reason, exchange))
                        .toList(),
                ReferralView.details(EnumSet.allOf(SharedDetail.class), exchange),
                exchange.say("referral.shared.nothing"),
                List.of(exchange.say("referral.say.ask"), exchange.say("referral.say.after")),
                structures));
    }

    private static Answer hers(Exchange exchange) {
        return exchange.answer(
                exchange.about().at(LearnerReferrals.DOOR).list(),
                seen -> Answer.revisable(Map.of(
                        "referrals",
                        seen.stream().map(one -> ReferralView.of(one, exchange)).toList())));
    }

    private static Answer make(Exchange exchange) {
        LearnerReferrals referrals = exchange.about().at(LearnerReferrals.DOOR);
        JsonFields body = exchange.body();
        SaidReferral said = new SaidReferral(
                body.id("id", sent -> sent),
                body.constant("direction", Referral.Direction.class),
                optionalId(body, "place"),
                optionalId(body, "structure"),
                body.constant("reason", ReferralReason.class),
                details(body));
        body.end();
        return exchange.answer(
                referrals.make(said), seen -> Answer.created(ReferralView.of(seen, exchange), "referrals"));
    }

    private static @Nullable String optionalId(JsonFields body, String field) {
        String value = body.optionalString(field);
        if (value != null && !OpaqueId.isValid(value)) {
            throw new ProblemException(Problem.of(Refusal.invalid("/" + field, "misshapen-id")));
        }
        return value;
    }

    /** Nothing is shared where nothing is said. */
    private static Set<SharedDetail> details(JsonFields body) {
        Set<SharedDetail> shared = EnumSet.noneOf(SharedDetail.class);
        if (body.has("shared")) {
            body.list("shared").forEach(sent -> shared.add(detail(sent.asText())));
        }
        return shared;
    }

    private static SharedDetail detail(String sent) {
        return EnumSet.allOf(SharedDetail.class).stream()
                .filter(detail -> detail.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(Refusal.invalid("/shared", "unknown-value"))));
    }

    private static Answer note(Exchange exchange) {
        LearnerReferrals referrals = exchange.about().at(LearnerReferrals.DOOR);
        JsonFields body = exchange.body();
        String id = body.id("id", sent -> sent);
        ReferralAnswer.Kind kind = body.constant("answer", ReferralAnswer.Kind.class);
        body.end();
        return exchange.answer(
                referrals.note(exchange.variable("referral"), id, kind),
                seen -> Answer.of(ReferralView.of(seen, exchange)));
    }

    /** Nothing keeps the answer: the secret of the sheet stands in it. */
    private static Answer sheet(Exchange exchange) {
        LearnerReferrals referrals = exchange.about().at(LearnerReferrals.DOOR);
        exchange.emptyBody();
        return exchange.answer(
                referrals.sheet(exchange.variable("referral")), sheet -> Answer.of(SheetView.of(sheet, exchange)));
    }
}

package org.inclusion.servlet.mandate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Channel;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandateCopy;
import org.inclusion.mandate.MandateOffer;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.mandate.SeenMandate;
import org.inclusion.mandate.SignedText;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Problem;
import org.inclusion.servlet.http.ProblemException;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/**
 * Gives a mandate, shows a learner's mandates with what was done in her absence, copies one for printing, and ends one.
 */
final class MandateRoutes {

    private MandateRoutes() {}

    private record TextView(String version, String hash, String language, String text) {

        static TextView of(SignedText text) {
            return new TextView(text.version(), text.hash(), text.language(), text.text());
        }
    }

    /** The offer that a helper may make her, in JSON. */
    private record OfferView(TextView text, int days, int archiveDays, List<ProcedureView> procedures) {

        static OfferView of(MandateOffer offer, Exchange exchange) {
            return new OfferView(
                    TextView.of(offer.text()), offer.days(), offer.archiveDays(), ProcedureView.all(exchange));
        }
    }

    /**
     * All about the right to act in her absence.
     *
     * @param offer null where the actor can offer her no mandate
     * @param noOffer why not, in a sentence; null where there is an offer
     */
    private record MandatesView(
            List<MandateView> mandates,
            List<AbsentActView> acts,
            @Nullable OfferView offer,
            @Nullable String noOffer,
            List<ProcedureView> procedures) {}

    private record CopyView(MandateView mandate, TextView text) {

        static CopyView of(MandateCopy copy, Exchange exchange) {
            return new CopyView(MandateView.of(copy.mandate(), exchange), TextView.of(copy.text()));
        }
    }

    static List<Route> all() {
        String mandates = "api/learners/{learner}/mandates";
        return List.of(
                Route.get(mandates, MandateRoutes::hers),
                Route.post(mandates, MandateRoutes::give),
                Route.get(mandates + "/{mandate}", MandateRoutes::copy),
                Route.post(mandates + "/{mandate}/end", MandateRoutes::end));
    }

    private static Answer hers(Exchange exchange) {
        LearnerMandates door = exchange.about().mandates();
        List<SeenMandate> mandates = Exchange.done(door.list());
        List<AbsentAct> acts = Exchange.done(door.acts());
        return Answer.revisable(door.offer(exchange.language())
                .fold(
                        offer -> view(mandates, acts, OfferView.of(offer, exchange), null, exchange),
                        refusal -> view(mandates, acts, null, exchange.say(refusal.reason()), exchange)));
    }

    private static MandatesView view(
            List<SeenMandate> mandates,
            List<AbsentAct> acts,
            @Nullable OfferView offer,
            @Nullable String noOffer,
            Exchange exchange) {
        return new MandatesView(
                mandates.stream().map(one -> MandateView.of(one, exchange)).toList(),
                acts.stream().map(one -> AbsentActView.of(one, exchange)).toList(),
                offer,
                noOffer,
                ProcedureView.all(exchange));
    }

    private static Answer give(Exchange exchange) {
        LearnerMandates door = exchange.about().mandates();
        JsonFields body = exchange.body();
        String id = body.id("id", same -> same);
        String text = body.string("text");
        Set<Procedure> procedures = procedures(body);
        int days = body.number("days");
        Channel channel = body.constant("channel", Channel.class);
        boolean present = body.flag("present");
        body.end();
        return exchange.answer(
                door.give(new SaidMandate(id, text, procedures, days, channel), present),
                given -> Answer.created(MandateView.of(given, exchange)));
    }

    private static Set<Procedure> procedures(JsonFields body) {
        EnumSet<Procedure> procedures = EnumSet.noneOf(Procedure.class);
        for (JsonNode name : body.list("procedures")) {
            procedures.add(Arrays.stream(Procedure.values())
                    .filter(one -> one.name().equals(name.textValue()))
                    .findFirst()
                    .orElseThrow(
                            () -> new ProblemException(Problem.of(Refusal.invalid("/procedures", "unknown-value")))));
        }
        return procedures;
    }

    private static Answer copy(Exchange exchange) {
        return exchange.answer(
                exchange.about().mandates().copy(exchange.variable("mandate")),
                copy -> Answer.revisable(CopyView.of(copy, exchange)));
    }

    private static Answer end(Exchange exchange) {
        LearnerMandates door = exchange.about().mandates();
        exchange.emptyBody();
        return exchange.answer(
                door.end(exchange.variable("mandate")), ended -> Answer.of(MandateView.of(ended, exchange)));
    }
}

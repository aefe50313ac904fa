package org.inclusion.servlet.mandate;

import java.util.Arrays;
import java.util.List;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Answers whether something may be done in a learner's absence, and notes what was done, with or without a right. */
final class AbsenceRoutes {

    private AbsenceRoutes() {}

    /**
     * Whether there is a right.
     *
     * @param mandate the id of the mandate that the basis speaks of; null where it speaks of none
     * @param sentence what is said to the helper
     */
    private record RightView(
            boolean held, String basis, @Nullable String mandate, String sentence) {

        static RightView of(RightToAct right, Exchange exchange) {
            return new RightView(
                    right.isHeld(),
                    right.basis().name(),
                    right.mandate(),
                    exchange.say("right.asked." + right.basis()));
        }
    }

    static List<Route> all() {
        return List.of(
                Route.get("api/learners/{learner}/right-to-act/{procedure}", AbsenceRoutes::asked),
                Route.post("api/learners/{learner}/absent-acts", AbsenceRoutes::note));
    }

    private static Answer asked(Exchange exchange) {
        String name = exchange.variable("procedure");
        Procedure procedure = exchange.found(
                Arrays.stream(Procedure.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst(),
                "procedure",
                name);
        return exchange.answer(
                exchange.about().mandates().covers(procedure), right -> Answer.of(RightView.of(right, exchange)));
    }

    private static Answer note(Exchange exchange) {
        LearnerMandates door = exchange.about().mandates();
        JsonFields body = exchange.body();
        String id = body.id("id", same -> same);
        Procedure procedure = body.constant("procedure", Procedure.class);
        body.end();
        return exchange.answer(door.noteAct(id, procedure), act -> Answer.created(AbsentActView.of(act, exchange)));
    }
}

package org.inclusion.servlet.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.followup.AppointmentQuestion;
import org.inclusion.followup.LearnerPromises;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Slot;
import org.inclusion.id.OpaqueId;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.servlet.http.JsonFields;
import org.inclusion.servlet.http.Route;
import org.jspecify.annotations.Nullable;

/** Asks the host's questions, shows free hours of the host's agenda, and books them. */
final class AppointmentRoutes {

    private AppointmentRoutes() {}

    private record QuestionView(String id, String text, List<AnswerView> answers) {

        static QuestionView of(AppointmentQuestion question, Exchange exchange) {
            return new QuestionView(
                    question.id(),
                    exchange.in(question.text()),
                    question.answers().stream()
                            .map(answer -> new AnswerView(answer.id(), exchange.in(answer.text())))
                            .toList());
        }
    }

    private record AnswerView(String id, String text) {}

    private record SlotView(
            String id,
            String start,
            String day,
            String hour,
            long minutes,
            @Nullable String helper,
            @Nullable String name,
            MeetingWay way) {

        static SlotView of(Slot slot, Exchange exchange) {
            String helper = slot.helper();
            return new SlotView(
                    slot.id(),
                    slot.start().toString(),
                    WrittenMoment.day(slot.start(), exchange),
                    WrittenMoment.hour(slot.start(), exchange),
                    slot.length().toMinutes(),
                    helper,
                    helper == null ? null : exchange.nameOf(helper),
                    slot.way());
        }
    }

    static List<Route> all() {
        String learner = "api/learners/{learner}";
        return List.of(
                Route.get("api/appointments/questions", AppointmentRoutes::questions),
                Route.get(learner + "/slots", AppointmentRoutes::slots),
                Route.post(learner + "/appointments", AppointmentRoutes::book),
                Route.post(learner + "/promises/{promise}/hour", AppointmentRoutes::move));
    }

    private static Answer questions(Exchange exchange) {
        return Answer.of(Map.of(
                "questions",
                exchange.inclusion().appointmentQuestions().stream()
                        .map(question -> QuestionView.of(question, exchange))
                        .toList()));
    }

    private static Answer slots(Exchange exchange) {
        return exchange.answer(
                exchange.about().promises().slots(answers(exchange.query("answers"))),
                slots -> Answer.of(Map.of(
                        "slots",
                        slots.stream().map(slot -> SlotView.of(slot, exchange)).toList())));
    }

    /** {@code about:papers,where:phone}; what is misshapen is ignored. */
    private static Map<String, String> answers(@Nullable String query) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split(",", 10)) {
            String[] parts = pair.split(":", 2);
            if (parts.length == 2 && OpaqueId.isValid(parts[0]) && OpaqueId.isValid(parts[1])) {
                answers.put(parts[0], parts[1]);
            }
        }
        return answers;
    }

    private static Answer book(Exchange exchange) {
        LearnerPromises promises = exchange.about().promises();
        JsonFields body = exchange.body();
        String id = body.id("id", sent -> sent);
        String slot = body.id("slot", sent -> sent);
        Matter matter = SentPromise.matter(body);
        body.end();
        return exchange.answer(
                promises.book(id, slot, matter), state -> Answer.created(PromiseView.of(state, exchange), "promises"));
    }

    private static Answer move(Exchange exchange) {
        LearnerPromises promises = exchange.about().promises();
        JsonFields body = exchange.body();
        String id = body.id("id", sent -> sent);
        String slot = body.id("slot", sent -> sent);
        body.end();
        return exchange.answer(
                promises.move(exchange.variable("promise"), id, slot),
                state -> Answer.of(PromiseView.of(state, exchange)));
    }
}

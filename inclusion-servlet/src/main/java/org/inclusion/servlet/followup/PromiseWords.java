package org.inclusion.servlet.followup;

import java.time.Instant;
import java.util.Objects;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.PromiseStatus;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;
import org.inclusion.words.WrittenDay;

/** Says to the learner what is promised: who calls, and from which day; or that nobody does any more. */
final class PromiseWords {

    private PromiseWords() {}

    static String sentence(PromiseState state, Exchange exchange) {
        return exchange.say(reason(state, exchange));
    }

    private static Reason reason(PromiseState state, Exchange exchange) {
        if (state.hasEnded()) {
            return Reason.of(state.status() == PromiseStatus.KEPT ? "promise.kept" : "promise.ended");
        }
        String day = WrittenDay.of(state.day(), exchange.language());
        Instant meetsAt = state.meetsAt();
        if (meetsAt != null) {
            return Reason.of("promise.meeting." + state.way(), "day", day)
                    .with("hour", LocalizedText.of(WrittenMoment.hour(meetsAt, exchange)));
        }
        String owner = state.promise().owner();
        if (owner == null) {
            return Reason.of("promise.nobody." + state.way(), "day", day);
        }
        String name = Objects.requireNonNullElseGet(exchange.nameOf(owner), () -> exchange.say("promise.somebody"));
        return Reason.of("promise." + state.way(), "day", day).with("name", LocalizedText.of(name));
    }
}

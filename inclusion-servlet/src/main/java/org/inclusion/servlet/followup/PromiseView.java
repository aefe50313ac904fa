package org.inclusion.servlet.followup;

import java.time.Instant;
import java.util.List;
import org.inclusion.followup.Matter;
import org.inclusion.followup.MeetingWay;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseState;
import org.inclusion.followup.PromiseStatus;
import org.inclusion.followup.Try;
import org.inclusion.servlet.http.Exchange;
import org.jspecify.annotations.Nullable;

/** A promise as pages show it: who calls whom, from which day, about what, and what came of it. */
record PromiseView(
        String id,
        String learner,
        @Nullable String name,
        @Nullable String toldApart,
        @Nullable String owner,
        @Nullable String ownerName,
        boolean mine,
        boolean askedByHer,
        PromiseStatus status,
        String day,
        @Nullable String meetsAt,
        @Nullable String hour,
        boolean booked,
        MeetingWay way,
        Matter.Kind about,
        @Nullable String pack,
        @Nullable String item,
        @Nullable String path,
        @Nullable String title,
        boolean asksWhatInstead,
        String sentence,
        List<TryView> tries) {

    /** The outcome of a try. */
    record TryView(
            String id,
            Try.Result result,
            @Nullable String day,
            @Nullable String meetsAt,
            @Nullable MeetingWay way,
            @Nullable String by,
            @Nullable String name,
            String at) {

        static TryView of(Try one, Exchange exchange) {
            String by = one.by();
            return new TryView(
                    one.id(),
                    one.result(),
                    text(one.day()),
                    text(one.meetsAt()),
                    one.way(),
                    by,
                    by == null ? null : exchange.nameOf(by),
                    one.at().toString());
        }
    }

    static PromiseView of(PromiseState state, Exchange exchange) {
        Promise promise = state.promise();
        Matter matter = promise.matter();
        String owner = promise.owner();
        String learner = promise.learner().value();
        Instant meetsAt = state.meetsAt();
        return new PromiseView(
                promise.id(),
                learner,
                exchange.nameOf(learner),
                exchange.toldApartBy(learner),
                owner,
                owner == null ? null : exchange.nameOf(owner),
                exchange.actor().id().equals(owner),
                promise.isAskedByHer(),
                state.status(),
                state.day().toString(),
                text(meetsAt),
                meetsAt == null ? null : WrittenMoment.hour(meetsAt, exchange),
                state.booking() != null,
                state.way(),
                matter.kind(),
                matter.pack(),
                matter.item(),
                MatterWords.path(matter, exchange),
                MatterWords.title(matter, exchange),
                state.asksWhatInstead(),
                PromiseWords.sentence(state, exchange),
                state.tries().stream().map(one -> TryView.of(one, exchange)).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

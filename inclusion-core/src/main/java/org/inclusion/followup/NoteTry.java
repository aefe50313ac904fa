package org.inclusion.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LearnerTurns;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.id.OpaqueId;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.time.OpenDays;
import org.jspecify.annotations.Nullable;

/** Notes what came of calling, and what was chosen instead. Thread-safe. */
@Internal
public final class NoteTry {

    private final Guard guard;
    private final LearnerTurns turns;
    private final Holding holding;
    private final DayQuota quota;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final Reminders reminders;
    private final Appointments appointments;
    private final OpenDays openDays;
    private final Calendar calendar;

    public NoteTry(
            Guard guard,
            LearnerTurns turns,
            AccessPolicy policy,
            DayQuota quota,
            PromiseStore store,
            Reminders reminders,
            Appointments appointments,
            OpenDays openDays,
            Calendar calendar) {
        this.guard = guard;
        this.turns = turns;
        this.holding = new Holding(policy);
        this.quota = quota;
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.reminders = reminders;
        this.appointments = appointments;
        this.openDays = openDays;
        this.calendar = calendar;
    }

    /**
     * Notes a try. Sent again, it is noted once.
     *
     * @param actor a helper who may handle the promise; or the learner, who may call it off
     * @param learner who was called
     * @param promise the promise's id
     * @param said what came of it
     * @return the promise as it stands now; or the refusal: conflict where another try has the id or the promise
     *     has ended
     */
    public Outcome<PromiseState> note(Actor actor, LearnerId learner, String promise, SaidTry said) {
        return refusalOf(said)
                .map(Outcome::<PromiseState>refused)
                .orElseGet(() -> change(actor, learner, promise, (tx, found) -> note(tx, actor, found, said)));
    }

    /** Changes a promise, if the actor may handle it, and shows what the actor may know of it. */
    Outcome<PromiseState> change(
            Actor actor,
            LearnerId learner,
            String id,
            BiFunction<Transaction, PromiseState, Outcome<PromiseState>> work) {
        return handle(
                actor,
                learner,
                id,
                (tx, state) -> work.apply(tx, state).map(after -> holding.asShownTo(tx, actor, after, calendar.now())));
    }

    /**
     * Does some work with a promise, if the actor may handle it. The look is noted: the answer shows what others noted.
     */
    Outcome<PromiseState> handle(
            Actor actor,
            LearnerId learner,
            String id,
            BiFunction<Transaction, PromiseState, Outcome<PromiseState>> work) {
        Instant now = calendar.now();
        return turns.run(
                actor,
                List.of(learner),
                now,
                tx -> holding.find(tx, store, actor, learner, id, now).flatMap(promise -> {
                    guard.note(tx, actor, Promise.LOOK, List.of(learner), now);
                    return work.apply(tx, followed.state(tx, promise, now));
                }));
    }

    private static Optional<Refusal> refusalOf(SaidTry said) {
        if (!OpaqueId.isValid(said.id())) {
            return Optional.of(Refusal.invalid("id", "misshapen-id"));
        }
        if ((said.meetsAt() != null) != (said.result() == Try.Result.APPOINTMENT)) {
            return Optional.of(Refusal.invalid("meetsAt", "not-to-come"));
        }
        if (said.way() == null && said.result() == Try.Result.OTHER_WAY) {
            return Optional.of(Refusal.invalid("way", "required"));
        }
        if (said.day() == null && said.result() == Try.Result.AGAIN) {
            return Optional.of(Refusal.invalid("day", "required"));
        }
        return Optional.empty();
    }

    private Outcome<PromiseState> note(Transaction tx, Actor actor, PromiseState state, SaidTry said) {
        Instant now = calendar.now();
        if (actor.is(state.promise().learner()) && said.result() != Try.Result.CALLED_OFF) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        Optional<Try> sentBefore =
                state.tries().stream().filter(one -> one.id().equals(said.id())).findFirst();
        if (sentBefore.isPresent()) {
            return sentBefore.get().result() == said.result()
                    ? Outcome.done(state)
                    : Outcome.refused(Refusals.otherContent());
        }
        if (state.hasEnded()) {
            return Outcome.refused(Refusals.ended());
        }
        return MakePromise.refusalOfTime(said.day(), said.meetsAt(), now, calendar)
                .or(() -> quota.refusalOfOne(tx, actor, Promise.QUOTA, now))
                .map(Outcome::<PromiseState>refused)
                .orElseGet(() -> {
                    countAbsence(tx, state, said, now);
                    return Outcome.done(add(tx, state, of(state.promise(), actor.id(), said, null, now), now));
                });
    }

    /** An absence is counted of an appointment that is over, with a try that is new. */
    private void countAbsence(Transaction tx, PromiseState state, SaidTry said, Instant now) {
        Instant meetsAt = state.meetsAt();
        if (said.wasAbsent() && meetsAt != null && !meetsAt.isAfter(now)) {
            YearMonth month = YearMonth.from(calendar.dayOf(meetsAt));
            store.countAbsence(tx, state.promise().structure(), month);
        }
    }

    Try of(Promise promise, @Nullable String by, SaidTry said, @Nullable String booking, Instant now) {
        return new Try(
                promise.learner(),
                promise.id(),
                said.id(),
                said.result(),
                nextDay(promise.structure(), said, now),
                said.meetsAt(),
                said.way(),
                booking,
                by,
                now);
    }

    private @Nullable LocalDate nextDay(String structure, SaidTry said, Instant now) {
        if (said.result().ends()) {
            return null;
        }
        Instant meetsAt = said.meetsAt();
        if (meetsAt != null) {
            return calendar.dayOf(meetsAt);
        }
        LocalDate today = calendar.dayOf(now);
        return switch (said.result()) {
            case NOT_REACHED -> openDays.after(structure, today);
            case ASK_STRUCTURE -> openDays.from(structure, today);
            default -> MakePromise.workingDay(structure, said.day(), now, openDays, calendar);
        };
    }

    /** Adds a try with all that follows from it: the reminder of the appointment, and a booking that is free again. */
    PromiseState add(Transaction tx, PromiseState state, Try sent, Instant now) {
        Promise promise = state.promise();
        Try one = sent.after(state.tries());
        if (!store.addTry(tx, one)) {
            // Another server was first.
            return followed.state(tx, promise, now);
        }
        if (one.meetsAt() != null) {
            reminders.put(tx, promise.learner(), one.id(), one.meetsAt(), now);
        }
        boolean isFree = one.result() == Try.Result.ASK_STRUCTURE && store.pass(tx, promise, null, false);
        PromiseState after = followed.state(tx, isFree ? promise.heldByNobody() : promise, now);
        freeHour(tx, state, after, now);
        return after;
    }

    /**
     * An hour that is over is nobody's to free: the host's agenda would hold the meeting for one that was called off.
     */
    private void freeHour(Transaction tx, PromiseState before, PromiseState after, Instant now) {
        String booking = before.booking();
        Instant meetsAt = before.meetsAt();
        if (booking != null && !booking.equals(after.booking()) && meetsAt != null && meetsAt.isAfter(now)) {
            tx.afterCommit(() -> appointments.cancel(booking));
        }
    }
}

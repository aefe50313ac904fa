package org.inclusion.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.OpaqueId;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Books an hour in the host's agenda, and makes the promise of it. The agenda is asked between two transactions; where
 * the second comes to nothing, the hour is free again. Thread-safe.
 */
final class BookAppointment {

    private static final int MOST_SLOTS = 20;

    private final Guard guard;
    private final Transactions transactions;
    private final AccessPolicy policy;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final MakePromise promises;
    private final NoteTry tries;
    private final Appointments appointments;
    private final ContentLibrary content;
    private final Calendar calendar;

    BookAppointment(
            Guard guard,
            Transactions transactions,
            AccessPolicy policy,
            PromiseStore store,
            MakePromise promises,
            NoteTry tries,
            Appointments appointments,
            ContentLibrary content,
            Calendar calendar) {
        this.guard = guard;
        this.transactions = transactions;
        this.policy = policy;
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.promises = promises;
        this.tries = tries;
        this.appointments = appointments;
        this.content = content;
        this.calendar = calendar;
    }

    /** The host's questions. */
    public List<AppointmentQuestion> questions() {
        return appointments.questions();
    }

    /**
     * The free hours of the people who fit.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param answers the id of the chosen answer for each question
     * @return twenty at most, the earliest first; or the refusal
     */
    public Outcome<List<Slot>> slots(Actor actor, LearnerId learner, Map<String, String> answers) {
        return allowed(actor, learner)
                .map(now -> appointments.slots(learner, Map.copyOf(answers)).stream()
                        .filter(slot -> slot.start().isAfter(now))
                        .limit(MOST_SLOTS)
                        .toList());
    }

    private Outcome<Instant> allowed(Actor actor, LearnerId learner) {
        return guard.run(actor, Permission.ACCOMPANY, learner, (tx, now) -> Outcome.done(now));
    }

    /**
     * Books an hour, and makes the promise of it. Resending is idempotent.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param id chosen by the sender, for the promise
     * @param slot the id of the hour
     * @param matter what it is about
     * @return the promise; or the refusal: conflict where the hour is not free any more
     */
    public Outcome<PromiseState> book(Actor actor, LearnerId learner, String id, String slot, Matter matter) {
        if (!OpaqueId.isValid(id)) {
            return Outcome.refused(Refusal.invalid("id", "misshapen-id"));
        }
        if (!OpaqueId.isValid(slot)) {
            return Outcome.refused(Refusal.invalid("slot", "misshapen-id"));
        }
        Outcome<Optional<PromiseState>> before = guard.show(
                actor,
                Permission.ACCOMPANY,
                Promise.LOOK,
                learner,
                (tx, now) -> Outcome.done(store.find(tx, learner, id).map(kept -> followed.state(tx, kept, now))));
        return before.flatMap(
                kept -> kept.map(Outcome::done).orElseGet(() -> bookNew(actor, learner, id, slot, matter)));
    }

    private Outcome<PromiseState> bookNew(Actor actor, LearnerId learner, String id, String slot, Matter matter) {
        if (!matter.isIn(content)) {
            return Outcome.refused(Refusal.notFound("item", String.valueOf(matter.item())));
        }
        return book(
                learner,
                slot,
                id,
                booking -> guard.run(
                        actor,
                        Permission.ACCOMPANY,
                        learner,
                        (tx, now) -> promises.keep(tx, actor, promise(actor, learner, id, booking, matter, now), now)));
    }

    private Outcome<PromiseState> book(
            LearnerId learner, String slot, String id, Function<Booking, Outcome<PromiseState>> keep) {
        Optional<Booking> booking = appointments.book(slot, learner, id);
        if (booking.isEmpty()) {
            return Outcome.refused(Refusals.slotGone());
        }
        boolean kept = false;
        try {
            Outcome<PromiseState> outcome = keep.apply(booking.get());
            kept = outcome instanceof Outcome.Done;
            return outcome;
        } finally {
            if (!kept) {
                freeUnlessKept(booking.get().id());
            }
        }
    }

    /** The same request, sent twice at once, has one booking: where the other of the two has kept it, it stays. */
    private void freeUnlessKept(String booking) {
        if (transactions.run(tx -> store.booked(tx, booking).isEmpty())) {
            appointments.cancel(booking);
        }
    }

    private Promise promise(Actor actor, LearnerId learner, String id, Booking booking, Matter matter, Instant now) {
        Slot slot = booking.slot();
        String helper = slot.helper();
        return new Promise(
                learner,
                id,
                policy.structureOf(actor, learner),
                helper,
                helper != null && policy.helps(helper, learner, now),
                calendar.dayOf(slot.start()),
                slot.start(),
                booking.id(),
                slot.way(),
                matter.named(content),
                actor.id(),
                now);
    }

    /**
     * The id of a try tells it from the tries of one promise alone. The host's agenda tells all requests for a
     * learner apart.
     */
    private static String bookingOf(String promise, String id) {
        return UUID.nameUUIDFromBytes((promise + "/" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Moves a promise to another hour of the host's agenda. The hour that it had is free again.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param promise the promise's id
     * @param id chosen by the sender, for the try
     * @param slot the id of the hour
     * @return the promise; or the refusal: conflict where the hour is not free any more, or the promise has ended
     */
    public Outcome<PromiseState> move(Actor actor, LearnerId learner, String promise, String id, String slot) {
        if (!OpaqueId.isValid(id)) {
            return Outcome.refused(Refusal.invalid("id", "misshapen-id"));
        }
        if (!OpaqueId.isValid(slot)) {
            return Outcome.refused(Refusal.invalid("slot", "misshapen-id"));
        }
        Outcome<PromiseState> before = tries.handle(actor, learner, promise, (tx, state) -> Outcome.done(state));
        return before.flatMap(state -> {
            if (state.tries().stream().anyMatch(one -> one.id().equals(id))) {
                return tries.change(actor, learner, promise, (tx, same) -> Outcome.done(same));
            }
            if (state.hasEnded()) {
                return Outcome.refused(Refusals.ended());
            }
            return book(
                    learner,
                    slot,
                    bookingOf(promise, id),
                    booking -> tries.change(actor, learner, promise, (tx, found) -> {
                        Instant now = calendar.now();
                        Slot hour = booking.slot();
                        SaidTry said = new SaidTry(id, Try.Result.APPOINTMENT, null, hour.start(), hour.way(), false);
                        return found.hasEnded()
                                ? Outcome.refused(Refusals.ended())
                                : Outcome.done(tries.add(
                                        tx,
                                        found,
                                        tries.of(found.promise(), actor.id(), said, booking.id(), now),
                                        now));
                    }));
        });
    }
}

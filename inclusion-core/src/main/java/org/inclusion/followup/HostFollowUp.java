package org.inclusion.followup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.inclusion.access.AccessPolicy;
import org.inclusion.id.OpaqueId;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Changes promises when the host says that a helper left, that a relation ended, or that an appointment was moved or
 * cancelled. For the host, never for users. Thread-safe.
 *
 * <pre>{@code
 * HostFollowUp host = inclusion.followUp();
 * host.helperLeft("samir", "nadia"); // the promises pass on, what Samir noted does not
 * host.relationsEnded("ccas"); // every night
 * host.meetingMoved(booking, start); // a reminder leaves before the new hour
 * }</pre>
 *
 * <p>Every method throws {@link org.inclusion.store.StoreUnavailableException} where the store is away.
 */
public final class HostFollowUp {

    /** The door to these requests: {@code inclusion.at(HostFollowUp.DOOR)}. */
    public static final HostDoor<HostFollowUp> DOOR = new HostDoor<>(FollowUpRoom.ID, HostFollowUp.class);

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Holding holding;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final NoteTry tries;
    private final BookAppointment appointments;
    private final Calendar calendar;

    HostFollowUp(
            Transactions transactions,
            AccessPolicy policy,
            PromiseStore store,
            NoteTry tries,
            BookAppointment appointments,
            Calendar calendar) {
        this.transactions = transactions;
        this.policy = policy;
        this.holding = new Holding(policy);
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.tries = tries;
        this.appointments = appointments;
        this.calendar = calendar;
    }

    /**
     * What the host's agenda asks before it shows hours.
     *
     * @return the questions; empty where there is no agenda, or it asks nothing
     */
    public List<AppointmentQuestion> appointmentQuestions() {
        return appointments.questions();
    }

    /**
     * Passes on the open promises of a helper who works here no more. Everything that the helper noted stays
     * the helper's.
     *
     * @param helper the id of the helper who left
     * @param to the id of the helper who calls from now on; null where nobody does yet, and the coordinator sees
     *     a count
     * @return how many promises passed on
     * @throws IllegalArgumentException if an id is misshapen, or both are one
     */
    public int helperLeft(String helper, @Nullable String to) {
        OpaqueId.require("helper's id", helper);
        OpaqueId.requireIfAny("id of the helper who takes over", to);
        if (helper.equals(to)) {
            throw new IllegalArgumentException("a helper who left takes nothing over");
        }
        return transactions.run(tx -> {
            Instant now = calendar.now();
            List<Promise> held = store.openOf(tx, helper);
            held.forEach(promise -> pass(tx, promise, to, now));
            return held.size();
        });
    }

    /**
     * Passes on the open promises of a structure whose owner accompanies the learner no more, as the host's relations
     * say. Each is counted as held by nobody at once; after this, every helper of the structure sees it too. For a
     * timer, once a day.
     *
     * @param structure the structure's id
     * @return how many promises nobody holds any more
     * @throws IllegalArgumentException if the id is misshapen
     */
    public int relationsEnded(String structure) {
        OpaqueId.require("structure id", structure);
        return transactions.run(tx -> {
            Instant now = calendar.now();
            List<Promise> lost = store.openIn(tx, structure).stream()
                    .filter(promise -> promise.owner() != null && holding.holder(promise, now) == null)
                    .toList();
            lost.forEach(promise -> store.pass(tx, promise, null, false));
            return lost.size();
        });
    }

    private void pass(Transaction tx, Promise promise, @Nullable String to, Instant now) {
        boolean isHerOwn = promise.learner().value().equals(to);
        String owner = isHerOwn ? null : to;
        store.pass(tx, promise, owner, owner != null && policy.helps(owner, promise.learner(), now));
    }

    /**
     * Says that the host's agenda has another hour for a booking. Idempotent.
     *
     * @param booking the id of the booking
     * @param start the new hour
     * @return whether an open promise had that booking at another hour
     */
    public boolean meetingMoved(String booking, Instant start) {
        return change(booking, start.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Says that the host's agenda has cancelled a booking: no reminder leaves, and the call is due today, or on the
     * next working day where today is none, so that somebody tells her.
     *
     * @param booking the id of the booking
     * @return whether an open promise had that booking
     */
    public boolean meetingCancelled(String booking) {
        return change(booking, null);
    }

    private boolean change(String booking, @Nullable Instant start) {
        return transactions.run(tx -> {
            Instant now = calendar.now();
            List<PromiseState> changed = followed.states(tx, store.booked(tx, booking), now).stream()
                    .filter(state -> !state.hasEnded()
                            && booking.equals(state.booking())
                            && !(start != null && start.equals(state.meetsAt())))
                    .toList();
            changed.forEach(state -> {
                tries.add(tx, state, heard(state, booking, start, now), now);
                Promise promise = state.promise();
                policy.holdStanding(tx, List.of(promise.learner()), promise.madeAt());
            });
            return !changed.isEmpty();
        });
    }

    private Try heard(PromiseState state, String booking, @Nullable Instant start, Instant now) {
        Try.Result result = start == null ? Try.Result.AGAIN : Try.Result.APPOINTMENT;
        SaidTry said = new SaidTry(UUID.randomUUID().toString(), result, calendar.dayOf(now), start, null, false);
        return tries.of(state.promise(), null, said, start == null ? null : booking, now);
    }
}

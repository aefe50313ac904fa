package org.inclusion.followup;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * A promise with everything that holds of it now: its tries, its status, and the day or the appointment. Derived from
 * the promise, its tries and the time. Immutable.
 *
 * @param promise the promise with its present owner; a helper who neither holds the promise nor accompanies her sees
 *     {@link Matter#NEWS} in place of its matter
 * @param tries what came of it, the earliest first; none for such a helper
 * @param status where it stands
 * @param day the day from which the call is due, or was
 * @param meetsAt the hour of the appointment; null where none is agreed
 * @param meetingId the id of the promise or of the try that set the appointment; null where none is agreed
 * @param booking the booking of the appointment in the host's agenda, or null
 * @param way how they meet
 * @param inVain how often nobody was reached since it was last agreed on
 */
public record PromiseState(
        Promise promise,
        List<Try> tries,
        PromiseStatus status,
        LocalDate day,
        @Nullable Instant meetsAt,
        @Nullable String meetingId,
        @Nullable String booking,
        MeetingWay way,
        int inVain) {

    /** After so many failed tries the list asks what to do instead. */
    public static final int TRIES = 3;

    /** Copies the list. */
    public PromiseState {
        tries = List.copyOf(tries);
    }

    /**
     * Tells whether to ask what to do instead of calling once more.
     *
     * @return true after {@value #TRIES} failed tries
     */
    public boolean asksWhatInstead() {
        return !hasEnded() && inVain >= TRIES;
    }

    /**
     * Tells whether nobody calls any more.
     *
     * @return true for a promise that is kept or has ended otherwise
     */
    public boolean hasEnded() {
        return status == PromiseStatus.KEPT || status == PromiseStatus.ENDED;
    }

    /** The state without an owner. */
    PromiseState withoutOwner() {
        return with(promise.heldByNobody(), tries);
    }

    /** The state without what the promise is about, and without what came of it. */
    PromiseState withoutMatter() {
        return with(promise.about(Matter.NEWS), List.of());
    }

    private PromiseState with(Promise other, List<Try> shown) {
        return new PromiseState(other, shown, status, day, meetsAt, meetingId, booking, way, inVain);
    }

    /** The state of a promise. */
    static PromiseState of(Promise promise, List<Try> tries, Instant now, Calendar calendar) {
        Derived derived = new Derived(promise);
        List<Try> ordered =
                tries.stream().sorted(comparing(Try::at).thenComparing(Try::id)).toList();
        for (Try one : ordered) {
            if (derived.end == null) {
                derived.take(one);
            }
        }
        return new PromiseState(
                promise,
                ordered,
                derived.status(now, calendar),
                derived.day,
                derived.meetsAt,
                derived.meetingId,
                derived.booking,
                derived.way,
                derived.inVain);
    }

    /** The state that tries make of a promise, one after the other. */
    private static final class Derived {

        private LocalDate day;
        private @Nullable Instant meetsAt;
        private @Nullable String meetingId;
        private @Nullable String booking;
        private MeetingWay way;
        private int inVain;
        private boolean moved;
        private @Nullable PromiseStatus end;

        Derived(Promise promise) {
            day = promise.day();
            way = promise.way();
            meet(promise.meetsAt(), promise.id(), promise.booking());
        }

        private void meet(@Nullable Instant at, String id, @Nullable String booked) {
            meetsAt = at;
            meetingId = at == null ? null : id;
            booking = at == null ? null : booked;
        }

        void take(Try one) {
            boolean inVainAgain = one.result() == Try.Result.NOT_REACHED;
            inVain = inVainAgain ? inVain + 1 : 0;
            if (inVainAgain && isBeforeItsTime(one)) {
                return;
            }
            day = one.day() == null ? day : one.day();
            way = one.way() == null ? way : one.way();
            if (one.result().ends()) {
                end = one.result() == Try.Result.REACHED ? PromiseStatus.KEPT : PromiseStatus.ENDED;
            }
            meet(one.meetsAt(), one.id(), one.booking());
            moved = one.result() == Try.Result.AGAIN || one.result() == Try.Result.APPOINTMENT;
        }

        /** She was called before the appointment or before the promised day, which stands. */
        private boolean isBeforeItsTime(Try inVain) {
            LocalDate again = inVain.day();
            return meetsAt != null ? inVain.at().isBefore(meetsAt) : again != null && again.isBefore(day);
        }

        PromiseStatus status(Instant now, Calendar calendar) {
            if (end != null) {
                return end;
            }
            boolean isDue = meetsAt == null ? !day.isAfter(calendar.dayOf(now)) : !meetsAt.isAfter(now);
            if (isDue) {
                return PromiseStatus.DUE;
            }
            return moved ? PromiseStatus.MOVED : PromiseStatus.OPEN;
        }
    }
}

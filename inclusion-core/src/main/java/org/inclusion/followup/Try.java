package org.inclusion.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became of a promise: the outcome of a call, the way that was chosen instead, or that the promise was
 * called off. A try is never changed, but for the id of a person who is erased. Immutable.
 *
 * @param learner who was called
 * @param promise the promise's id
 * @param id the id that the sender chose, unique among the promise's tries
 * @param result what came of it
 * @param day the working day from which the next call is due; of an appointment, the day of its hour; null where none
 *     is due
 * @param meetsAt the hour of the appointment, in microseconds; null where the result is no appointment
 * @param way the way of the next call; null where it stays
 * @param booking the id of the booking in the host's agenda, or null
 * @param by the id of the person who noted it; null where the host's agenda did, or the answer to a referral
 * @param at when, in microseconds
 */
public record Try(
        LearnerId learner,
        String promise,
        String id,
        Result result,
        @Nullable LocalDate day,
        @Nullable Instant meetsAt,
        @Nullable MeetingWay way,
        @Nullable String booking,
        @Nullable String by,
        Instant at) {

    /** The outcome of a try. */
    public enum Result {
        /** <i>On s’est parlé</i>: they spoke. The promise is kept. */
        REACHED(true),
        /**
         * <i>Pas de réponse</i>: nobody answered, or somebody else did. The call is due again on the next working day.
         */
        NOT_REACHED(false),
        /** <i>Rappeler un autre jour</i>: they agreed on another day. */
        AGAIN(false),
        /** <i>Rendez-vous</i>: they agreed on a day and an hour. */
        APPOINTMENT(false),
        /** Chosen instead: another way. */
        OTHER_WAY(false),
        /** Chosen instead: the structure is asked, and nobody holds the promise until somebody takes it. */
        ASK_STRUCTURE(false),
        /** Chosen instead: a letter, which the helper writes. The promise ends. */
        LETTER(true),
        /** The helper gave up trying. The promise ends. */
        LET_BE(true),
        /** She, or a helper with her, called it off. The promise ends, and so does an appointment. */
        CALLED_OFF(true);

        private final boolean ends;

        Result(boolean ends) {
            this.ends = ends;
        }

        /**
         * Tells whether the promise ends with this result.
         *
         * @return true where nobody calls any more
         */
        public boolean ends() {
            return ends;
        }
    }

    /**
     * Checks the shapes and cuts the times.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Try {
        OpaqueId.require("promise id", promise);
        OpaqueId.require("try id", id);
        OpaqueId.requireIfAny("booking id", booking);
        OpaqueId.requireIfAny("actor id", by);
        if ((meetsAt != null) != (result == Result.APPOINTMENT)) {
            throw new IllegalArgumentException("an appointment has an hour, and no other result has one");
        }
        if (result == Result.OTHER_WAY && way == null) {
            throw new IllegalArgumentException("another way needs a way");
        }
        if ((day == null) != result.ends()) {
            throw new IllegalArgumentException("a result that ends a promise has no next day, and every other has one");
        }
        meetsAt = meetsAt == null ? null : meetsAt.truncatedTo(ChronoUnit.MICROS);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** This try, later than those before it, though the clock stood still or went back. */
    Try after(List<Try> before) {
        Instant last = before.isEmpty() ? at : before.get(before.size() - 1).at();
        Instant later = before.isEmpty() || last.isBefore(at) ? at : last.plus(1, ChronoUnit.MICROS);
        return new Try(learner, promise, id, result, day, meetsAt, way, booking, by, later);
    }
}

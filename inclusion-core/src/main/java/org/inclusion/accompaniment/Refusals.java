package org.inclusion.accompaniment;

import java.time.LocalDate;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Refusal;
import org.inclusion.id.OpaqueId;
import org.inclusion.words.Reason;

/** The refusals of this room. */
final class Refusals {

    private Refusals() {}

    /** Another accompaniment or workshop was sent under the id. */
    static Refusal otherContent() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.other-accompaniment"));
    }

    /** An accompaniment of a time before her erasure does not bring an erased learner back. */
    static Refusal erased() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.erased"));
    }

    /** What was noted on an earlier day stands. */
    static Refusal notedEarlier() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.noted-earlier"));
    }

    /** Why something cannot be noted under an id for a day; empty where it can. */
    static Optional<Refusal> ofIdAndDay(String id, LocalDate day, LocalDate today) {
        if (!OpaqueId.isValid(id)) {
            return Optional.of(Refusal.invalid("id", "misshapen-id"));
        }
        if (day.isAfter(today)) {
            return Optional.of(Refusal.invalid("day", "dated-ahead"));
        }
        return day.isBefore(today.minusDays(AccessPolicy.NOTED_FOR_DAYS))
                ? Optional.of(Refusal.invalid("day", "time-out-of-range"))
                : Optional.empty();
    }
}

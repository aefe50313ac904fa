package org.inclusion.accompaniment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.inclusion.access.Erasures;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Refuses a note of a day before a learner's erasure: it does not bring her back, as evidence of that time does
 * not. Thread-safe.
 */
final class ErasedDays {

    private final Erasures erasures;
    private final Calendar calendar;

    ErasedDays(Erasures erasures, Calendar calendar) {
        this.erasures = erasures;
        this.calendar = calendar;
    }

    /** The refusal of a note that has nothing but its day: the day of an erasure counts as before it. */
    Optional<Refusal> ofDayAlone(Transaction tx, Collection<LearnerId> learners, LocalDate day) {
        return refusalBefore(tx, learners, day.minusDays(1));
    }

    /** The refusal of a note with evidence: on the day of an erasure, the time of the evidence tells. */
    Optional<Refusal> ofDayWithEvidence(Transaction tx, Collection<LearnerId> learners, LocalDate day) {
        return refusalBefore(tx, learners, day);
    }

    private Optional<Refusal> refusalBefore(Transaction tx, Collection<LearnerId> learners, LocalDate day) {
        boolean isErased = erasures.erasedUntil(tx, learners).values().stream()
                .anyMatch(until -> day.isBefore(calendar.dayOf(until)));
        return isErased ? Optional.of(Refusals.erased()) : Optional.empty();
    }
}

package org.inclusion.mandate;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.room.Forget;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * Moves the mandates of a learner into the archive, where her structure keeps one, before her erasure destroys
 * the rest.
 */
final class ArchivingMandates implements Forget {

    private final MandateStore mandates;
    private final Calendar calendar;

    ArchivingMandates(MandateStore mandates, Calendar calendar) {
        this.mandates = mandates;
        this.calendar = calendar;
    }

    @Override
    public int some(Transaction tx, LearnerId learner, int atMost) {
        LocalDate today = calendar.today();
        List<ArchivedMandate> some = mandates.latest(tx, learner, Integer.MAX_VALUE).stream()
                .filter(kept -> kept.mandate().archiveDays() > 0)
                .map(kept -> new ArchivedMandate(kept, keptUntil(kept, today)))
                .filter(archived -> archived.keptUntil().isAfter(today))
                .limit(atMost)
                .toList();
        some.forEach(archived -> mandates.archive(tx, archived));
        return some.size();
    }

    /** Counted from the end of the mandate; an open one ends with the erasure. */
    private LocalDate keptUntil(KeptMandate kept, LocalDate today) {
        LocalDate last = kept.mandate().lastDay();
        LocalDate end = last.isBefore(today) ? last : today;
        if (kept.endedAt() != null) {
            end = calendar.dayOf(kept.endedAt());
        }
        return end.plusDays(kept.mandate().archiveDays());
    }
}

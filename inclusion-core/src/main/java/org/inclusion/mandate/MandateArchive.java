package org.inclusion.mandate;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * The mandates of erased learners that a structure keeps apart for a written reason, without anything else about them. For the host's
 * operators, never for users. Thread-safe.
 */
public final class MandateArchive {

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final MandateStore mandates;
    private final Calendar calendar;

    @Internal
    public MandateArchive(Transactions transactions, MandateStore mandates, Calendar calendar) {
        this.transactions = transactions;
        this.mandates = mandates;
        this.calendar = calendar;
    }

    /**
     * Reads what the archive has of a learner.
     *
     * @param learner the learner
     * @return by id; empty for a learner of whom nothing is archived
     */
    public List<ArchivedMandate> of(LearnerId learner) {
        return transactions.run(tx -> mandates.archived(tx, learner));
    }

    /**
     * Removes what is over. Run it once a day or so.
     *
     * @return how many mandates were removed
     */
    public long dropOver() {
        long dropped = 0;
        int some = PAGE;
        while (some >= PAGE) {
            some = transactions.run(tx -> mandates.dropArchived(tx, calendar.today(), PAGE));
            dropped += some;
        }
        return dropped;
    }

    /**
     * Moves mandates of a learner into the archive, before her erasure destroys the rest.
     *
     * @return how many were moved; fewer than {@code atMost} where none is left to move
     */
    @Internal
    public int archiveSome(Transaction tx, LearnerId learner, int atMost) {
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

package org.inclusion.mandate;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * The mandates of erased learners that a structure keeps apart for a written reason, without anything else about them.
 * For the host's operators, never for users. Thread-safe.
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
}

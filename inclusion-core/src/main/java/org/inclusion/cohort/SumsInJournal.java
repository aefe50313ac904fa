package org.inclusion.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Notes in the journal that a coordinator sees the sums of a structure, once a day. Thread-safe. */
@Internal
public final class SumsInJournal {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Journal journal;
    private final Calendar calendar;
    private final NotedToday noted = new NotedToday();

    public SumsInJournal(Transactions transactions, AccessPolicy policy, Journal journal, Calendar calendar) {
        this.transactions = transactions;
        this.policy = policy;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Notes it, unless it was noted today; before anything is seen. */
    void note(Actor coordinator, String structure) {
        Instant now = calendar.now();
        LocalDate day = calendar.dayOf(now);
        if (noted.has(coordinator.id(), structure, day)) {
            return;
        }
        transactions.run(tx -> transactions.write(tx, writing -> {
            journal.note(writing, now, List.of(new Note(structure, Act.ROLE, coordinator.id(), "", "SUMS")));
            policy.holdStanding(writing, coordinator, List.of(), now);
            writing.afterCommit(() -> noted.add(coordinator.id(), structure, day));
            return structure;
        }));
    }
}

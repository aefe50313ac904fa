package org.inclusion.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Shows a coordinator how the people of a structure are doing: sums, never one person. Thread-safe. */
@Internal
public final class SeeCohort {

    private final AccessPolicy policy;
    private final Transactions transactions;
    private final CohortStore cohorts;
    private final Journal journal;
    private final Calendar calendar;
    private final NotedToday noted = new NotedToday();

    public SeeCohort(
            AccessPolicy policy, Transactions transactions, CohortStore cohorts, Journal journal, Calendar calendar) {
        this.policy = policy;
        this.transactions = transactions;
        this.cohorts = cohorts;
        this.journal = journal;
        this.calendar = calendar;
    }

    /**
     * The summary of a structure.
     *
     * @param coordinator the actor who asks
     * @param structure the structure's id
     * @return the summary of what was summed up last, or the refusal
     */
    public Outcome<CohortSummary> of(Actor coordinator, String structure) {
        return policy.refusalOfSums(coordinator, structure)
                .map(Outcome::<CohortSummary>refused)
                .orElseGet(() -> {
                    note(coordinator, structure);
                    return Outcome.done(transactions.read(tx ->
                            Suppression.shown(structure, cohorts.of(tx, structure), cohorts.counts(tx, structure))));
                });
    }

    /** Nothing is seen that is not noted, once a day; the sums themselves are then read as of one moment. */
    private void note(Actor coordinator, String structure) {
        Instant now = calendar.now();
        LocalDate day = calendar.dayOf(now);
        if (noted.has(coordinator.id(), structure, day)) {
            return;
        }
        transactions.run(tx -> transactions.write(tx, writing -> {
            journal.note(writing, now, List.of(new Note(structure, Act.ROLE, coordinator.id(), "", "SUMS")));
            writing.afterCommit(() -> noted.add(coordinator.id(), structure, day));
            return structure;
        }));
    }
}

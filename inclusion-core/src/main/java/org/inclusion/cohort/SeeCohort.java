package org.inclusion.cohort;

import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;

/** Shows a coordinator how the people of a structure are doing: sums, never one person. Thread-safe. */
@Internal
public final class SeeCohort {

    private final AccessPolicy policy;
    private final Transactions transactions;
    private final CohortStore cohorts;
    private final SumsInJournal journal;

    public SeeCohort(AccessPolicy policy, Transactions transactions, CohortStore cohorts, SumsInJournal journal) {
        this.policy = policy;
        this.transactions = transactions;
        this.cohorts = cohorts;
        this.journal = journal;
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
                    journal.note(coordinator, structure);
                    return Outcome.done(transactions.read(tx ->
                            Suppression.shown(structure, cohorts.of(tx, structure), cohorts.counts(tx, structure))));
                });
    }
}

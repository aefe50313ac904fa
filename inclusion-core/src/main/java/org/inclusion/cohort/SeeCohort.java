package org.inclusion.cohort;

import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;

/** Shows a coordinator how the people of her structure are doing: groups, never one person. Thread-safe. */
public final class SeeCohort {

    private final Guard guard;
    private final CohortStore cohorts;

    /**
     * The use case.
     *
     * @param guard the door
     * @param cohorts keeps the sums
     */
    public SeeCohort(Guard guard, CohortStore cohorts) {
        this.guard = guard;
        this.cohorts = cohorts;
    }

    /**
     * What is shown of a structure.
     *
     * @param actor a coordinator of it
     * @param structure its id
     * @return what was summed up last, or the refusal
     */
    public Outcome<CohortSummary> of(Actor actor, String structure) {
        Optional<Refusal> refusal = guard.policy().refusal(actor, structure);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(Suppression.shown(structure, guard.transactions().read(tx -> cohorts.of(tx, structure))));
    }
}

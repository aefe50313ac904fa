package org.inclusion.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Notes every look of someone else, in the transaction that shows it: nothing is seen that is not noted. */
final class Looking {

    private final LookStore looks;
    private final AccessPolicy policy;

    Looking(LookStore looks, AccessPolicy policy) {
        this.looks = looks;
        this.policy = policy;
    }

    void note(Transaction tx, Actor viewer, LearnerId learner, Look.What what, Instant now) {
        if (viewer.is(learner)) {
            return;
        }
        policy.sharedStructure(viewer, learner)
                .ifPresent(structure -> looks.note(
                        tx,
                        new Look(
                                learner,
                                viewer.id(),
                                structure,
                                what,
                                policy.dayOf(now),
                                now.truncatedTo(ChronoUnit.MICROS))));
    }
}

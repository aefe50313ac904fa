package org.inclusion;

import org.inclusion.access.LearnerId;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.KeptMandate;
import org.inclusion.mandate.Mandate;
import org.inclusion.mandate.MandateStore;
import org.inclusion.store.Transaction;

/** Gives the mandates of a learner, and what was done in her absence, her new id. */
final class MovedMandates {

    private final MandateStore mandates;
    private final AbsentActStore acts;

    MovedMandates(MandateStore mandates, AbsentActStore acts) {
        this.mandates = mandates;
        this.acts = acts;
    }

    /** With their endings, and what the archive has of an earlier life of the old id. */
    void move(Transaction tx, LearnerId from, LearnerId to) {
        for (KeptMandate kept : mandates.latest(tx, from, Integer.MAX_VALUE)) {
            Mandate one = kept.mandate();
            boolean isNew = mandates.add(tx, one.under(to, MovedOfLearners.by(one.helper(), from, to)));
            if (isNew && kept.endedAt() != null) {
                mandates.end(tx, to, one.id(), kept.endedAt());
            }
        }
        MovedOfLearners.untilNone(atMost -> mandates.forget(tx, from, atMost));
        mandates.moveArchive(tx, from, to);
    }

    void moveActs(Transaction tx, LearnerId from, LearnerId to) {
        for (AbsentAct one : acts.latest(tx, from, Integer.MAX_VALUE)) {
            acts.add(
                    tx,
                    new AbsentAct(
                            one.id(),
                            to,
                            MovedOfLearners.by(one.helper(), from, to),
                            one.structure(),
                            one.procedure(),
                            one.notedAt(),
                            one.right()));
        }
        MovedOfLearners.untilNone(atMost -> acts.forget(tx, from, atMost));
    }
}

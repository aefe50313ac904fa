package org.inclusion;

import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.Accompaniment;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.accompaniment.Attendance;
import org.inclusion.store.Transaction;

/** Gives the accompaniments of a learner, and her places in workshops, her new id. */
final class MovedAccompaniments {

    private final AccompanimentStore accompaniments;

    MovedAccompaniments(AccompanimentStore accompaniments) {
        this.accompaniments = accompaniments;
    }

    /** Of two accompaniments with one id, that of the new id stays. */
    void move(Transaction tx, LearnerId from, LearnerId to) {
        for (Accompaniment one : accompaniments.of(tx, from)) {
            accompaniments.add(
                    tx,
                    new Accompaniment(
                            to,
                            one.id(),
                            one.structure(),
                            one.helper(),
                            one.activity(),
                            one.redirection(),
                            one.help(),
                            one.evidence(),
                            one.notedAt()));
        }
        accompaniments.addAttendances(
                tx,
                accompaniments.attendances(tx, from).stream()
                        .map(one -> new Attendance(to, one.structure(), one.workshop(), one.notedAt()))
                        .toList());
        MovedOfLearners.untilNone(atMost -> accompaniments.forget(tx, from, atMost));
    }
}

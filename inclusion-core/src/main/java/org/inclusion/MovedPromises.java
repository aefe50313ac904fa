package org.inclusion;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.Promise;
import org.inclusion.followup.PromiseStore;
import org.inclusion.followup.Try;
import org.inclusion.store.Transaction;

/** Gives the promises to a learner, and those that she holds as a helper, her new id. */
final class MovedPromises {

    private final PromiseStore promises;

    MovedPromises(PromiseStore promises) {
        this.promises = promises;
    }

    /** Of two promises or tries with one id, that of the new id stays. Nobody calls herself. */
    void move(Transaction tx, LearnerId from, LearnerId to) {
        for (Promise one : promises.of(tx, from)) {
            boolean isOfNewId = to.value().equals(one.owner());
            Promise held = isOfNewId ? one.heldByNobody() : one;
            promises.add(
                    tx,
                    new Promise(
                            to,
                            one.id(),
                            one.structure(),
                            held.owner(),
                            held.byRelation(),
                            one.day(),
                            one.meetsAt(),
                            one.booking(),
                            one.way(),
                            one.matter(),
                            MovedOfLearners.by(one.madeBy(), from, to),
                            one.madeAt()));
        }
        for (Try one : promises.tries(tx, List.of(from))) {
            String by = one.by();
            promises.addTry(
                    tx,
                    new Try(
                            to,
                            one.promise(),
                            one.id(),
                            one.result(),
                            one.day(),
                            one.meetsAt(),
                            one.way(),
                            one.booking(),
                            by == null ? null : MovedOfLearners.by(by, from, to),
                            one.at()));
        }
        MovedOfLearners.untilNone(atMost -> promises.forget(tx, from, atMost));
    }

    /** The promises of a helper are held under the helper's new id. An erased helper holds nothing any more. */
    void moveHeld(Transaction tx, LearnerId from, LearnerId to) {
        for (Promise one : promises.openOf(tx, from.value())) {
            if (!one.learner().equals(to)) {
                promises.pass(tx, one, to.value(), one.byRelation());
            }
        }
    }
}

package org.inclusion.followup;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.room.MovedTable;
import org.inclusion.store.Transaction;

/** Gives the promises to a learner, and those that she holds as a helper, her new id. */
final class MovedPromises {

    private final PromiseStore promises;

    MovedPromises(PromiseStore promises) {
        this.promises = promises;
    }

    /** Of two promises or tries with one id, that of the new id stays. Nobody calls herself. */
    void move(Transaction tx, LearnerId from, LearnerId to) {
        promises.of(tx, from).stream()
                .map(MovedTable.under(FollowupRows.PROMISE, from, to))
                .map(one -> to.value().equals(one.owner()) ? one.heldByNobody() : one)
                .forEach(one -> promises.add(tx, one));
        promises.tries(tx, List.of(from)).stream()
                .map(MovedTable.under(FollowupRows.TRY, from, to))
                .forEach(one -> promises.addTry(tx, one));
        MovedTable.untilNone(atMost -> promises.forget(tx, from, atMost));
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

package org.inclusion.room;

import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Forgets rows about a learner. */
@Internal
@FunctionalInterface
public interface Forget {

    /**
     * Forgets some.
     *
     * @return how many; fewer than {@code atMost} where none is left
     */
    int some(Transaction tx, LearnerId learner, int atMost);
}

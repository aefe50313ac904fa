package org.inclusion.room;

import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Gives rows about a learner her new id. */
@Internal
@FunctionalInterface
public interface MovedRows {

    /**
     * Moves all rows of one kind. Where the new id has a row of one key already, that row stays.
     *
     * @param tx the transaction, which holds the locks of both ids
     * @param from the id that she leaves; nothing of this kind has it afterwards
     * @param to the id that everything has afterwards
     */
    void move(Transaction tx, LearnerId from, LearnerId to);
}

package org.inclusion.completion;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps what learners answered about receivers of their completion, one row for each learner and place.
 * <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface CompletionStore {

    /** Inserts or replaces the row of a learner and a place. */
    void keep(Transaction tx, ToldPlace row);

    /**
     * Finds a row; empty where there is none.
     *
     * @param place the id of the place
     */
    Optional<ToldPlace> find(Transaction tx, LearnerId learner, String place);

    /**
     * Reads the rows of a learner. They are few: one for each link by which she came.
     *
     * @return by the id of the place
     */
    List<ToldPlace> of(Transaction tx, LearnerId learner);

    /**
     * Records the completion that a place accepted last. Changes nothing else; ignored without a row.
     *
     * @param place the id of the place
     * @param told what it took
     */
    void told(Transaction tx, LearnerId learner, String place, Completion told);

    /**
     * Forgets rows of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);
}

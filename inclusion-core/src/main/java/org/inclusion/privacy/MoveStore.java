package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps the moves that are asked for, and those that are done. <strong>Port.</strong> Implemented by a store.
 * Thread-safe. The key is subject and {@link Move#to}.
 */
public interface MoveStore {

    /**
     * Keeps a move instead of the one with its key.
     *
     * @param tx the transaction
     * @param move the move
     */
    void save(Transaction tx, Move move);

    /**
     * Finds the moves of some ids.
     *
     * @param tx the transaction
     * @param subjects the {@link Move#subject} of each; may be none
     * @return in no particular order
     */
    List<Move> of(Transaction tx, Collection<String> subjects);

    /**
     * Finds the moves onto an id.
     *
     * @param tx the transaction
     * @param to the id that everything has afterwards
     * @return in no particular order
     */
    List<Move> onto(Transaction tx, LearnerId to);

    /**
     * Removes a move. Idempotent.
     *
     * @param tx the transaction
     * @param move the move, by its key
     */
    void remove(Transaction tx, Move move);

    /**
     * Removes the moves that a person asked for and nobody has confirmed. A move that was done before stays, and nobody
     * asks for it.
     *
     * @param tx the transaction
     * @param person the id of the person
     */
    void forgetAskedBy(Transaction tx, String person);

    /**
     * Removes moves whose time is over.
     *
     * @param tx the transaction
     * @param now those whose {@link Move#keptUntil} is earlier
     * @param atMost how many rows at most, above 0
     * @return how many were removed
     */
    int drop(Transaction tx, Instant now, int atMost);
}

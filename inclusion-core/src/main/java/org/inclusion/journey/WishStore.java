package org.inclusion.journey;

import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps wishes. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface WishStore {

    /**
     * Keeps a wish beside the earlier ones. The key is learner and time: of two wishes with one key, the later kept stays.
     *
     * @param tx the transaction
     * @param wish the wish
     */
    void add(Transaction tx, Wish wish);

    /**
     * The latest wish of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the wish, or empty
     */
    Optional<Wish> latest(Transaction tx, LearnerId learner);

    /**
     * Forgets wishes of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at the most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at the most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

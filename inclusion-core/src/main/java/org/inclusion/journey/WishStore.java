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
}

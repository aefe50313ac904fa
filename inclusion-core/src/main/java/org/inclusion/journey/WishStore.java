package org.inclusion.journey;

import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps wishes. Thread-safe. */
public interface WishStore {

    /**
     * Keeps a wish beside the earlier ones. The key is learner and time: the same instant replaces.
     *
     * @param tx the transaction
     * @param wish what to keep
     */
    void add(Transaction tx, Wish wish);

    /**
     * The latest wish of a learner.
     *
     * @param tx the transaction
     * @param learner whose
     * @return the wish, or empty
     */
    Optional<Wish> latest(Transaction tx, LearnerId learner);
}

package org.inclusion.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps wishes. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface WishStore {

    /**
     * Keeps a wish beside the earlier ones. The key is learner and time: of two wishes with one key, the later
     * kept stays.
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
     * Reads wishes of a learner behind a time.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param after only wishes later than this; null from the first on
     * @param limit how many at most, above 0
     * @return the earliest first
     */
    List<Wish> after(Transaction tx, LearnerId learner, @Nullable Instant after, int limit);

    /**
     * Forgets wishes of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

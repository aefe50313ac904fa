package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the erasures that are requested, and the tombstones of those that are done. <strong>Port.</strong> Implemented by a
 * store. Thread-safe. A caller that changes the erasure of a learner holds the lock of her row.
 */
public interface ErasureStore {

    /**
     * Finds the erasure of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the erasure, or empty where none is requested
     */
    Optional<Erasure> find(Transaction tx, LearnerId learner);

    /**
     * Keeps an erasure instead of the one with its key. The key is the learner.
     *
     * @param tx the transaction
     * @param erasure the erasure
     */
    void save(Transaction tx, Erasure erasure);

    /**
     * Removes the erasure of a learner: it is done, or was taken back. Where there is none, nothing happens.
     *
     * @param tx the transaction
     * @param learner the learner
     */
    void remove(Transaction tx, LearnerId learner);

    /**
     * Finds the erasures that are due.
     *
     * @param tx the transaction
     * @param now those whose {@link Erasure#dueAt} is this time or earlier
     * @param limit how many at the most, above 0
     * @return the earliest due first; those of one instant by learner
     */
    List<Erasure> due(Transaction tx, Instant now, int limit);

    /**
     * Tells which of some learners have an erasure that is requested.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     */
    Set<LearnerId> requested(Transaction tx, Collection<LearnerId> learners);

    /**
     * Finds until when what was seen of some learners is erased.
     *
     * @param tx the transaction
     * @param subjects the {@link Tombstone#subject} of each learner, or an empty text where there is no installation key
     * @return {@link Instant#MAX} where an erasure is requested, else {@link Tombstone#erasedAt}; nothing for others
     */
    Map<LearnerId, Instant> erasedUntil(Transaction tx, Map<LearnerId, String> subjects);

    /**
     * Keeps tombstones. Of two of one subject, the one that was erased later stays.
     *
     * @param tx the transaction
     * @param tombstones no subject twice; may be none
     */
    void bury(Transaction tx, Collection<Tombstone> tombstones);

    /**
     * Reads a page of the tombstones.
     *
     * @param tx the transaction
     * @param after only subjects behind this one; null from the first on
     * @param limit how many at the most, above 0
     * @return by subject, ascending; empty at the end
     */
    List<Tombstone> tombstones(Transaction tx, @Nullable String after, int limit);

    /**
     * Removes tombstones whose time is over.
     *
     * @param tx the transaction
     * @param now those whose {@link Tombstone#keptUntil} is earlier
     * @param atMost how many rows at the most, above 0
     * @return how many were removed
     */
    int dropTombstones(Transaction tx, Instant now, int atMost);
}

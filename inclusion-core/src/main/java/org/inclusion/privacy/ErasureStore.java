package org.inclusion.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Left;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the erasures that are requested, and the tombstones of those that are done. <strong>Port.</strong> Implemented
 * by a store. Thread-safe. A caller that changes the erasure of a learner holds the lock of her row.
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
     * Inserts or replaces the erasure of a learner.
     *
     * @param tx the transaction
     * @param erasure the erasure
     */
    void save(Transaction tx, Erasure erasure);

    /**
     * Removes the erasure of a learner: it is done, or was taken back. Idempotent.
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
     * @param limit how many at most, above 0
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
     * Finds, for some learners, the time up to which their evidence is erased.
     *
     * @param tx the transaction
     * @param subjects the {@link Tombstone#subject} of each learner under each installation key; none where there is
     *     no key
     * @return {@link Instant#MAX} where an erasure is requested, else the latest {@link Tombstone#erasedAt}; nothing
     *     for others
     */
    Map<LearnerId, Instant> erasedUntil(Transaction tx, Map<LearnerId, List<String>> subjects);

    /**
     * Finds which ids were left, by an erasure or by a move that is done, in one read.
     *
     * @param tx the transaction
     * @param subjects the {@link Tombstone#subject} of each person, which is the {@link Move#subject} too, under each
     *     installation key; none where there is no key
     * @return {@link Left#erasedUntil} as {@link #erasedUntil} tells it, and the time of the latest move; nothing
     *     for others
     */
    Map<LearnerId, Left> left(Transaction tx, Map<LearnerId, List<String>> subjects);

    /**
     * Adds tombstones. For a subject that has one, the later {@link Tombstone#erasedAt} wins.
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
     * @param limit how many at most, above 0
     * @return by subject, ascending; empty at the end
     */
    List<Tombstone> tombstones(Transaction tx, @Nullable String after, int limit);

    /**
     * Removes tombstones whose time is over.
     *
     * @param tx the transaction
     * @param now those whose {@link Tombstone#keptUntil} is earlier
     * @param atMost how many rows at most, above 0
     * @return how many were removed
     */
    int dropTombstones(Transaction tx, Instant now, int atMost);
}

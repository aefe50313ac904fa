package org.inclusion.learner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one row for each learner: the state that was derived last, the version, and the lock that changes of her state
 * take first. <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface SnapshotStore {

    /**
     * Takes the row locks of learners until the transaction ends, in the order of their ids, and makes the rows of
     * those without one. Every change of a learner's state takes her lock first, and so do other changes that come one
     * after the other.
     *
     * @param tx the transaction
     * @param learners the learners
     * @return what is kept of each; {@link Snapshot#NONE} for a new one
     */
    Map<LearnerId, Snapshot> lock(Transaction tx, Collection<LearnerId> learners);

    /**
     * Reads what is kept of a learner, without a lock.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the snapshot, or empty where nothing is kept
     */
    Optional<Snapshot> find(Transaction tx, LearnerId learner);

    /**
     * Keeps snapshots. The caller holds the locks.
     *
     * @param tx the transaction
     * @param snapshots by learner
     */
    void save(Transaction tx, Map<LearnerId, Snapshot> snapshots);

    /**
     * A page of all learners that have a row, by id, character by character.
     *
     * @param tx the transaction
     * @param after only ids behind this one; null from the first on
     * @param limit how many at most, above 0
     * @return their ids, ascending; empty at the end
     */
    List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit);

    /**
     * Counts the learners that have a row.
     *
     * @param tx the transaction
     * @return the number
     */
    long count(Transaction tx);

    /**
     * Forgets the row of a learner, for her erasure. The caller holds her lock, and holds it until the
     * transaction ends.
     *
     * @param tx the transaction
     * @param learner the learner
     */
    void forget(Transaction tx, LearnerId learner);
}

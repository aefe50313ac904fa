package org.inclusion.learner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps up to twelve checkpoints of each learner, distinguished by {@link Checkpoint#level}. <strong>Port.</strong>
 * Implemented by a store. Thread-safe. Writers of one learner come one at a time: the caller holds the lock of the
 * learner's row.
 */
public interface CheckpointStore {

    /**
     * Reads the checkpoints of a learner that stand before a position.
     *
     * @param tx the transaction
     * @param before only checkpoints before this position; null for all
     * @return by {@link Checkpoint#position}, newest first
     */
    List<Checkpoint> before(Transaction tx, LearnerId learner, @Nullable HistoryPosition before);

    /**
     * Keeps checkpoints, each in place of the learner's checkpoint of that level.
     *
     * @param tx the transaction
     * @param made by learner; no level comes twice for one learner
     */
    void keep(Transaction tx, Map<LearnerId, ? extends Collection<Checkpoint>> made);

    /**
     * Drops all checkpoints of a learner.
     *
     * @param tx the transaction
     */
    void drop(Transaction tx, LearnerId learner);
}

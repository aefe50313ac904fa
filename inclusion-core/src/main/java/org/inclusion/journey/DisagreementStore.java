package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps disagreements. Thread-safe. */
public interface DisagreementStore {

    /**
     * Keeps a disagreement. The key is learner, area and {@code at}; kept again, settled or not, it replaces.
     *
     * @param tx the transaction
     * @param disagreement what to keep
     */
    void save(Transaction tx, Disagreement disagreement);

    /**
     * The disagreements of a learner, open and settled.
     *
     * @param tx the transaction
     * @param learner whose
     * @return the latest first
     */
    List<Disagreement> of(Transaction tx, LearnerId learner);
}

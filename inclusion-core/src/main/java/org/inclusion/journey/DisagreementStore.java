package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps disagreements. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface DisagreementStore {

    /**
     * Keeps a disagreement instead of the one with its key, open or not. The key is learner, skill and {@code at}; without a skill
     * it is learner, area and {@code at}.
     *
     * @param tx the transaction
     * @param disagreement the disagreement
     */
    void save(Transaction tx, Disagreement disagreement);

    /**
     * The disagreements of a learner, open and closed.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the latest first
     */
    List<Disagreement> of(Transaction tx, LearnerId learner);
}

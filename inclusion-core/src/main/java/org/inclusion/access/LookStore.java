package org.inclusion.access;

import java.util.Collection;
import java.util.List;
import org.inclusion.store.Transaction;

/** Keeps the looks at what is known of learners. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface LookStore {

    /**
     * Notes looks. The key is learner, viewer, day and kind of thing; of two looks with one key, the first stays.
     *
     * @param tx the transaction
     * @param looks the looks to note, no key twice; may be none
     */
    void note(Transaction tx, Collection<Look> looks);

    /**
     * The looks at what is known of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the latest first
     */
    List<Look> at(Transaction tx, LearnerId learner);
}

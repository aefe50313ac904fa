package org.inclusion.access;

import java.util.Collection;
import java.util.List;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps who looked. Thread-safe. */
public interface LookStore {

    /**
     * Notes looks. The key is learner, viewer, day and what; noted again, the first stays.
     *
     * @param tx the transaction
     * @param looks what to note, no key twice; may be none
     */
    void note(Transaction tx, Collection<Look> looks);

    /**
     * Who looked at a learner's.
     *
     * @param tx the transaction
     * @param learner whose
     * @return the latest first
     */
    List<Look> at(Transaction tx, LearnerId learner);
}

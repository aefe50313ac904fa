package org.inclusion.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the looks at what is known of learners. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface LookStore {

    /**
     * Notes looks. The key is learner, viewer, day and kind of thing; of two looks with one key, the first stays.
     *
     * @param tx the transaction
     * @param looks the looks to note, no key twice; may be none
     * @return the looks that were not there yet
     */
    List<Look> note(Transaction tx, Collection<Look> looks);

    /**
     * Reads a page of the looks at what is known of a learner.
     *
     * @param tx the transaction
     * @param after only looks behind this position; null for the page with the latest look
     * @param limit how many at the most, above 0
     * @return by {@link LookPosition}, the latest first
     */
    List<Look> at(Transaction tx, LearnerId learner, @Nullable LookPosition after, int limit);

    /**
     * Finds the structures under which anybody looked at what is known of a learner.
     *
     * @param tx the transaction
     */
    Set<String> structures(Transaction tx, LearnerId learner);
}

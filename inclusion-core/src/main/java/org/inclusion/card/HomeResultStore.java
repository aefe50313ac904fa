package org.inclusion.card;

import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps home results, which come in with a {@link Card}, until the learner says whether they are noted.
 * <strong>Port.</strong> Implemented by a store. Thread-safe. The results of one learner are added one at a time: the
 * caller of {@link #add} holds the lock of the learner's row.
 */
public interface HomeResultStore {

    /**
     * Keeps a result, unless one of its key is kept. The key is learner, card and id.
     *
     * @param tx the transaction
     * @param result the result
     * @return false if the key is taken; nothing was changed then
     */
    boolean add(Transaction tx, HomeResult result);

    /**
     * Reads the results of all cards of a learner. They are few: twenty of one card at most, and for sixty days.
     *
     * @param tx the transaction
     * @param learner to whom the cards were given
     * @return the earliest done first; those of one instant by card and then by id
     */
    List<HomeResult> of(Transaction tx, LearnerId learner);

    /**
     * Removes results for ever. Those that are not kept are ignored.
     *
     * @param tx the transaction
     * @param results the results, by their keys
     */
    void remove(Transaction tx, Collection<HomeResult> results);

    /**
     * Forgets home results of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);
}

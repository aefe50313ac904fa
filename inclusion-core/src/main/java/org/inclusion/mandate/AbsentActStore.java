package org.inclusion.mandate;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.journal.JournalEntry;
import org.inclusion.store.Transaction;

/**
 * Keeps what was done in absence. <strong>Port.</strong> Implemented by a store. Thread-safe. The key is learner
 * and id.
 */
public interface AbsentActStore {

    /**
     * Keeps an act, unless there is one with its key.
     *
     * @param tx the transaction
     * @param act the act
     * @return false if the key is taken; nothing was changed then
     */
    boolean add(Transaction tx, AbsentAct act);

    /**
     * Keeps an act together with its entry in the journal, in one go, unless there is an act with its key.
     *
     * @param tx the transaction
     * @param act the act
     * @param entry its entry, of a new key; it is kept only if the act is kept
     * @return true if both are kept; false if the key is taken, and nothing was changed; empty if nothing was done,
     *     since this store does not keep in this way
     */
    default Optional<Boolean> addWithEntry(Transaction tx, AbsentAct act, JournalEntry entry) {
        return Optional.empty();
    }

    /**
     * Finds an act.
     *
     * @param tx the transaction
     * @param learner for whom it was done
     * @param id its id
     */
    Optional<AbsentAct> find(Transaction tx, LearnerId learner, String id);

    /**
     * Reads the latest acts for a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param limit how many at most, above 0
     * @return the latest noted first; those of one instant by id
     */
    List<AbsentAct> latest(Transaction tx, LearnerId learner, int limit);

    /**
     * Forgets acts for a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Replaces the id of an erased helper by an alias, in acts for others.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}

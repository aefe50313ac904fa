package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps disagreements. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface DisagreementStore {

    /**
     * Keeps a disagreement instead of the one with its key, open or not. The key is learner, skill and {@code at};
     * without a skill it is learner, area and {@code at}.
     *
     * @param tx the transaction
     * @param disagreement the disagreement
     */
    void save(Transaction tx, Disagreement disagreement);

    /**
     * Reads the disagreements of a learner that she has not taken back and that no helper has settled. Those with a
     * skill may be settled by evidence all the same.
     *
     * @param tx the transaction
     * @return newest first
     */
    List<Disagreement> open(Transaction tx, LearnerId learner);

    /**
     * Reads all disagreements of a learner, open and closed. No page asks for them; a copy of everything does.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return newest first
     */
    List<Disagreement> of(Transaction tx, LearnerId learner);

    /**
     * Forgets disagreements of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Replaces the id of an erased helper by an alias, in rows about others, wherever the helper settled
     * a disagreement.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}

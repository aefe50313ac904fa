package org.inclusion.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps practice codes. Thread-safe. */
public interface CardStore {

    /**
     * Keeps a card, if no card ever had its code.
     *
     * @param tx the transaction
     * @param card what to keep
     * @return false if the code is taken; nothing was changed then
     */
    boolean add(Transaction tx, Card card);

    /**
     * The card with a code.
     *
     * @param tx the transaction
     * @param code what stands on it, compared sign by sign
     * @return the card, past or taken back too; or empty
     */
    Optional<Card> find(Transaction tx, String code);

    /**
     * The cards of a learner.
     *
     * @param tx the transaction
     * @param learner whose
     * @return all there ever were, the latest given first; of one instant by code
     */
    List<Card> of(Transaction tx, LearnerId learner);

    /**
     * Takes a card back. Done twice, the first time stands; a code nobody has is passed over.
     *
     * @param tx the transaction
     * @param code what stands on it
     * @param at when
     */
    void revoke(Transaction tx, String code, Instant at);
}

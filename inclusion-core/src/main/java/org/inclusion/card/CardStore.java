package org.inclusion.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps cards. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface CardStore {

    /**
     * Keeps a card, unless a card ever had its code.
     *
     * @param tx the transaction
     * @param card the card
     * @return false if the code is taken; nothing was changed then
     */
    boolean add(Transaction tx, Card card);

    /**
     * The card with a code.
     *
     * @param tx the transaction
     * @param code what stands on it, compared sign by sign
     * @return the card, also one of the past or one taken back; or empty
     */
    Optional<Card> find(Transaction tx, String code);

    /**
     * Reads the cards of a learner that open something on a day.
     *
     * @param tx the transaction
     * @param day the calendar day
     * @return those for which {@link Card#opensOn} holds, the latest given first; those of one instant by code
     */
    List<Card> open(Transaction tx, LearnerId learner, LocalDate day);

    /**
     * Reads all cards of a learner. No page asks for them; a copy of everything does.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return all that were ever given to her, newest first; those of one instant by code
     */
    List<Card> of(Transaction tx, LearnerId learner);

    /**
     * Revokes a card. Idempotent: the first time stands; an unknown code is ignored.
     *
     * @param tx the transaction
     * @param code what stands on it
     * @param at when
     */
    void revoke(Transaction tx, String code, Instant at);

    /**
     * Forgets the cards of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others, wherever the actor gave
     * a card.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

package org.inclusion.guest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps guests. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface GuestStore {

    /**
     * Adds a guest. The first guest of an id stands.
     *
     * @param tx the transaction
     * @param guest the guest
     * @return whether it is new
     */
    boolean add(Transaction tx, Guest guest);

    /**
     * Finds a guest.
     *
     * @param tx the transaction
     * @param learner who invited the guest
     * @param id the guest's id
     */
    Optional<Guest> find(Transaction tx, LearnerId learner, String id);

    /**
     * Finds the guest who has some signs.
     *
     * @param tx the transaction
     * @param hash the hash of the signs
     * @return the guest, also one of the past; empty where no guest has the signs, or the invitation was ended
     */
    Optional<Guest> withSigns(Transaction tx, String hash);

    /**
     * Reads all guests of a learner.
     *
     * @param tx the transaction
     * @param learner who invited them
     * @return the earliest invited first; those of one instant by id
     */
    List<Guest> of(Transaction tx, LearnerId learner);

    /**
     * Notes until when the learner shows today's step to a guest. Nothing else of the guest changes. A guest who is not kept is passed
     * over.
     *
     * @param tx the transaction
     * @param learner who invited the guest
     * @param id the guest's id
     * @param until until when
     */
    void show(Transaction tx, LearnerId learner, String id, Instant until);

    /**
     * Gives a guest other signs; the former open nothing any more. An invitation that was ended stays so, and a guest who is not kept is
     * passed over.
     *
     * @param tx the transaction
     * @param learner who invited the guest
     * @param id the guest's id
     * @param hash the hash of the other signs
     */
    void giveSigns(Transaction tx, LearnerId learner, String id, String hash);

    /**
     * Ends an invitation: its hash is forgotten, and nothing else changes. Done twice, it is done once; a guest who is not kept is passed
     * over.
     *
     * @param tx the transaction
     * @param learner who invited the guest
     * @param id the guest's id
     */
    void end(Transaction tx, LearnerId learner, String id);

    /**
     * Forgets the guests of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at the most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others, wherever the actor invited a guest.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at the most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

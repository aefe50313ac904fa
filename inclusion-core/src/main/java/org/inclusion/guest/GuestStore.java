package org.inclusion.guest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps guests. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface GuestStore {

    /**
     * Adds a guest, unless the id exists.
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
     * Finds a guest by the code.
     *
     * @param tx the transaction
     * @param hash the hash of the code
     * @return the guest, even after the last day; empty for an unknown code, or where the invitation was revoked
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
     * Notes until when the learner shows today's step to a guest. Nothing else of the guest changes. A guest who is not
     * kept is ignored.
     *
     * @param tx the transaction
     * @param learner who invited the guest
     * @param id the guest's id
     * @param until until when
     */
    void show(Transaction tx, LearnerId learner, String id, Instant until);

    /**
     * Replaces the code of a guest; the former code opens nothing any more. A revoked invitation stays revoked, and a
     * guest who is not kept is ignored.
     *
     * @param tx the transaction
     * @param learner who invited the guest
     * @param id the guest's id
     * @param hash the hash of the new code
     */
    void giveSigns(Transaction tx, LearnerId learner, String id, String hash);

    /**
     * Ends an invitation: its hash is forgotten, and nothing else changes. Idempotent; an unknown guest is ignored.
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
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others, wherever the actor invited
     * a guest.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

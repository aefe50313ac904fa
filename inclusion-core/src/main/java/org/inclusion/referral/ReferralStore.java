package org.inclusion.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps referrals, their answers and their sheets. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface ReferralStore {

    /**
     * Adds a referral, unless its id exists.
     *
     * @param tx the transaction
     * @param referral the referral
     * @return whether it is new
     */
    boolean add(Transaction tx, Referral referral);

    /**
     * Finds a referral.
     *
     * @param tx the transaction
     * @param learner who was referred
     * @param id the referral's id
     */
    Optional<Referral> find(Transaction tx, LearnerId learner, String id);

    /**
     * Reads all referrals of a learner.
     *
     * @param tx the transaction
     * @param learner who was referred
     * @return the earliest noted first; those of one instant by id
     */
    List<Referral> of(Transaction tx, LearnerId learner);

    /**
     * Reads the referrals to a structure of the host.
     *
     * @param tx the transaction
     * @param receiver the structure's id
     * @param atMost how many at most, above 0
     * @return those that wait first, then those with an answer that {@link ReferralAnswer.Kind#ends ends} them; of each
     *     the latest noted first, and those of one instant by number
     */
    List<Referral> arrivedAt(Transaction tx, String receiver, int atMost);

    /**
     * Finds a referral to a structure of the host.
     *
     * @param tx the transaction
     * @param receiver the structure's id
     * @param number the referral's number
     */
    Optional<Referral> arrived(Transaction tx, String receiver, String number);

    /**
     * Adds an answer, unless its id exists.
     *
     * @param tx the transaction
     * @param answer the answer
     * @return whether it is new
     */
    boolean addAnswer(Transaction tx, ReferralAnswer answer);

    /**
     * Reads the answers of all referrals of some learners.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     * @return the earliest first; those of one instant by learner, referral and id
     */
    List<ReferralAnswer> answers(Transaction tx, Collection<LearnerId> learners);

    /**
     * Adds a sheet.
     *
     * @param tx the transaction
     * @param sheet the sheet
     * @return false if the hash is taken; nothing was changed then
     */
    boolean addSheet(Transaction tx, KeptSheet sheet);

    /**
     * Finds a sheet.
     *
     * @param tx the transaction
     * @param hash the hash of its secret
     * @return the sheet, also one of the past; or empty
     */
    Optional<KeptSheet> sheet(Transaction tx, String hash);

    /**
     * Reads the sheets of a learner.
     *
     * @param tx the transaction
     * @param learner who was referred
     * @return by last day; those of one day by hash
     */
    List<KeptSheet> sheets(Transaction tx, LearnerId learner);

    /**
     * Reads the referrals to some help places, and from them.
     *
     * @param tx the transaction
     * @param places the ids of the places; 1,000 at most, none comes twice
     * @param atMost how many at most, above 0
     * @return by learner, then by id
     */
    List<Referral> at(Transaction tx, Collection<String> places, int atMost);

    /**
     * Removes a referral with its answers and sheets. One that is not there is ignored.
     *
     * @param tx the transaction
     * @param learner who was referred
     * @param id the referral's id
     */
    void remove(Transaction tx, LearnerId learner, String id);

    /**
     * Forgets sheets, answers and referrals of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others, wherever the actor noted a
     * referral or an answer.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

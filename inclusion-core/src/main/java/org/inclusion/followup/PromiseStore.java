package org.inclusion.followup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps promises, their tries, and how many absences a structure counted. A promise is <em>open</em> while no try of it
 * {@linkplain Try.Result#ends ends} it. <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface PromiseStore {

    /**
     * Adds a promise, unless its id exists.
     *
     * @param tx the transaction
     * @param promise the promise
     * @return whether it is new
     */
    boolean add(Transaction tx, Promise promise);

    /**
     * Finds a promise.
     *
     * @param tx the transaction
     * @param learner who is called
     * @param id the promise's id
     */
    Optional<Promise> find(Transaction tx, LearnerId learner, String id);

    /**
     * Finds the promises whose appointment, as first made or by a try, has a booking in the host's agenda.
     *
     * @param tx the transaction
     * @param booking the id of the booking
     * @return by learner, and then by id
     */
    List<Promise> booked(Transaction tx, String booking);

    /**
     * Reads all promises of a learner.
     *
     * @param tx the transaction
     * @param learner who is called
     * @return the earliest made first; those of one instant by id
     */
    List<Promise> of(Transaction tx, LearnerId learner);

    /**
     * Reads the open promises of an owner.
     *
     * @param tx the transaction
     * @param owner the owner's id
     * @return by day, then by learner, then by id
     */
    List<Promise> openOf(Transaction tx, String owner);

    /**
     * Reads the open promises that stand under a structure.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return by day, then by learner, then by id
     */
    List<Promise> openIn(Transaction tx, String structure);

    /**
     * Reads the open promises that stand under a structure and have no owner.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return by day, then by learner, then by id
     */
    List<Promise> openUnowned(Transaction tx, String structure);

    /**
     * Gives a promise another owner, if it still has the owner that the caller knows.
     *
     * @param tx the transaction
     * @param promise the promise as the caller knows it
     * @param owner the new owner's id, or null for nobody
     * @param byRelation whether the new owner accompanies her beyond one day
     * @return whether it was done
     */
    boolean pass(Transaction tx, Promise promise, @Nullable String owner, boolean byRelation);

    /**
     * Adds a try, unless its id exists.
     *
     * @param tx the transaction
     * @param one the try
     * @return whether it is new
     */
    boolean addTry(Transaction tx, Try one);

    /**
     * Reads the tries of all promises of some learners.
     *
     * @param tx the transaction
     * @param learners the learners; may be none
     * @return the earliest first; those of one instant by learner, promise and id
     */
    List<Try> tries(Transaction tx, Collection<LearnerId> learners);

    /**
     * Reads by which tries the promises of a structure were kept: those with the result {@link Try.Result#REACHED}.
     *
     * @param tx the transaction
     * @param structure the id of the structure under which the promises stand
     * @param before only tries before this time
     * @return the earliest first; those of one instant by learner, promise and id
     */
    List<Try> kept(Transaction tx, String structure, Instant before);

    /**
     * Counts one absence more of a structure. Nothing is kept of whose absence it was.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @param month the month of the appointment
     */
    void countAbsence(Transaction tx, String structure, YearMonth month);

    /**
     * Reads how many absences a structure counted.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return the number of each month that has one
     */
    Map<YearMonth, Long> absences(Transaction tx, String structure);

    /**
     * Forgets promises and tries of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others, wherever the actor made a
     * promise or noted a try. A promise of which the actor is the owner has no owner afterwards.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

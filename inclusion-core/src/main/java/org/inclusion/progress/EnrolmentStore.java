package org.inclusion.progress;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps enrolments. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface EnrolmentStore {

    /**
     * Keeps an enrolment instead of the one with its key. The key is learner and path.
     */
    void enrol(Transaction tx, Enrolment enrolment);

    /**
     * The enrolments of a learner, newest first.
     */
    List<Enrolment> of(Transaction tx, LearnerId learner);

    /**
     * Forgets enrolments of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Puts an alias in the place of the id of an actor who is erased, in rows about others.
     *
     * @param tx the transaction
     * @param actor the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String actor, String alias, int atMost);
}

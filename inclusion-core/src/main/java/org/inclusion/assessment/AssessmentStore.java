package org.inclusion.assessment;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AssessmentId;
import org.inclusion.store.Transaction;

/** Keeps assessments. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface AssessmentStore {

    /**
     * Keeps an assessment instead of the one with its key, stopped or not. The key is learner and id.
     */
    void save(Transaction tx, Assessment assessment);

    /**
     * Finds an assessment; empty where there is none.
     */
    Optional<Assessment> find(Transaction tx, LearnerId learner, AssessmentId id);

    /**
     * The assessments of a learner, the latest started first.
     */
    List<Assessment> of(Transaction tx, LearnerId learner);

    /**
     * Forgets assessments of a learner, for her erasure.
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

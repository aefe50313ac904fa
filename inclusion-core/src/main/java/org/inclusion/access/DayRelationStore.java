package org.inclusion.access;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the day relations of helpers. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface DayRelationStore {

    /**
     * Keeps a relation. Where one helper opens two on one day for one learner, the first stays.
     *
     * @param tx the transaction
     * @param relation what was opened
     */
    void open(Transaction tx, DayRelation relation);

    /**
     * Tells whether a relation is open.
     *
     * @param tx the transaction
     * @param helper the helper's actor id
     * @param learner the learner
     * @param day the calendar day
     * @return true if one was opened for that very day
     */
    boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day);

    /**
     * The relations that a helper opened on a day.
     *
     * @param tx the transaction
     * @param helper the helper's actor id
     * @param day the calendar day
     * @return the relations, the first opened first
     */
    List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day);

    /**
     * Reads day relations of a learner.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param after only relations behind this one; null from the first on
     * @param limit how many at most, above 0
     * @return by day, those of one day by helper
     */
    List<DayRelation> after(Transaction tx, LearnerId learner, @Nullable DayRelation after, int limit);

    /**
     * Forgets the day relations of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);

    /**
     * Replaces the id of an erased helper by an alias, in rows about others.
     *
     * @param tx the transaction
     * @param helper the id of the person who is erased
     * @param alias the id that takes its place; nobody else has it
     * @param atMost how many rows at most, above 0
     * @return how many were changed; fewer than {@code atMost} where none is left
     */
    int rename(Transaction tx, String helper, String alias, int atMost);
}

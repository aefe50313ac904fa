package org.inclusion.access;

import java.time.LocalDate;
import java.util.List;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps day relations. Thread-safe. */
public interface DayRelationStore {

    /**
     * Keeps a relation. Opened twice on one day by the same helper for the same learner, the first stays.
     *
     * @param tx the transaction
     * @param relation what was opened
     */
    void open(Transaction tx, DayRelation relation);

    /**
     * Whether a relation is open.
     *
     * @param tx the transaction
     * @param helper the helper's actor id
     * @param learner the learner
     * @param day the calendar day
     * @return true if it was opened for that very day
     */
    boolean isOpen(Transaction tx, String helper, LearnerId learner, LocalDate day);

    /**
     * The people in front of a helper on a day.
     *
     * @param tx the transaction
     * @param helper the helper's actor id
     * @param day the calendar day
     * @return the relations, the first opened first
     */
    List<DayRelation> ofHelper(Transaction tx, String helper, LocalDate day);
}

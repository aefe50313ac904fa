package org.inclusion.access;

import java.time.LocalDate;
import org.inclusion.store.Transaction;

/**
 * Counts what each person added in a day. <strong>Port.</strong> Implemented by a store. Thread-safe. The key is
 * person, day and kind; a key that was never counted stands at 0.
 */
public interface QuotaStore {

    /**
     * Adds to a count. Two transactions that add to one count take turns: the second waits until the first has ended.
     *
     * @param tx the transaction
     * @param person the id of the person who adds
     * @param day the calendar day
     * @param kind what is counted
     * @param amount how many; below 0 takes some back
     * @return the count afterwards
     */
    long add(Transaction tx, String person, LocalDate day, Quotas.Kind kind, long amount);

    /**
     * Forgets the counts of a person's past days.
     *
     * @param tx the transaction
     * @param person the person's id
     * @param before the first day whose counts stay
     */
    void forget(Transaction tx, String person, LocalDate before);
}

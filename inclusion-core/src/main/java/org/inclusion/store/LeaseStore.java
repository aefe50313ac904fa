package org.inclusion.store;

import java.time.Instant;

/**
 * Leases a piece of work to one server at a time. The lease of a server that dies expires. <strong>Port.</strong>
 * Implemented by a store. Thread-safe.
 */
public interface LeaseStore {

    /**
     * Takes or prolongs a lease.
     *
     * @param tx the transaction
     * @param work the name of the work, at most 64 characters
     * @param holder who wants to do it, at most 64 characters: a name that no other server has
     * @param now the time of the request
     * @param until the end of the lease, after {@code now}
     * @return whether the holder has the work now; false while another holder's lease lasts
     */
    boolean take(Transaction tx, String work, String holder, Instant now, Instant until);

    /**
     * Gives a lease back.
     *
     * @param tx the transaction
     * @param work the name of the work
     * @param holder who has it; nothing happens where another has it
     */
    void giveBack(Transaction tx, String work, String holder);
}

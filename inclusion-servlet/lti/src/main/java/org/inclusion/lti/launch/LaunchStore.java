package org.inclusion.lti.launch;

import java.time.Instant;
import org.inclusion.store.Transaction;

/**
 * Remembers which one-time values of launches, tickets and offers of registration were used, until they would not be
 * accepted any more anyway, so that no server accepts one twice. It keeps hashes and times, and nothing about anybody.
 * <strong>Port.</strong> Implemented by {@code memory.InMemoryLtiStores} and {@code jpa.JpaLtiStores}, or by the host.
 * Thread-safe; a transaction is used by one thread.
 */
public interface LaunchStore {

    /**
     * Uses something that serves once. If several servers use it concurrently, one gets true.
     *
     * @param tx the transaction
     * @param hash what is used: 43 characters of base64url, in which capitals count
     * @param until the time after which nobody accepts it anyway, so that it may be forgotten
     * @return true the first time; false if it was used before
     */
    boolean use(Transaction tx, String hash, Instant until);

    /**
     * Forgets what nobody accepts any more.
     *
     * @param tx the transaction
     * @param now everything whose {@code until} lies before is forgotten
     * @param atMost how many at most, above 0
     * @return how many were forgotten
     */
    int forget(Transaction tx, Instant now, int atMost);
}

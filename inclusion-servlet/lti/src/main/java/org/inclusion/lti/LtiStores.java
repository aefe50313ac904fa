package org.inclusion.lti;

import org.inclusion.lti.grade.LineItemStore;
import org.inclusion.lti.key.SigningKeyStore;
import org.inclusion.lti.launch.LaunchStore;
import org.inclusion.lti.platform.PlatformStore;
import org.inclusion.store.Transactions;

/**
 * Gives the four stores of the entrance, and the transactions they share. Nothing about a person is in any of them.
 * <strong>Port.</strong> Implemented by {@code memory.InMemoryLtiStores} and {@code jpa.JpaLtiStores}, or by the
 * host. Thread-safe.
 */
public interface LtiStores {

    /**
     * Opens transactions.
     *
     * @return the transactions in which all the stores here take part
     */
    Transactions transactions();

    /**
     * Keeps the registrations with platforms.
     *
     * @return the store
     */
    PlatformStore platforms();

    /**
     * Keeps the keys with which this library signs.
     *
     * @return the store
     */
    SigningKeyStore signingKeys();

    /**
     * Remembers the line items that this library has made.
     *
     * @return the store
     */
    LineItemStore lineItems();

    /**
     * Remembers what was used once.
     *
     * @return the store
     */
    LaunchStore launches();
}

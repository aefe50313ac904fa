package org.inclusion.lti.key;

import java.util.List;
import org.inclusion.store.Transaction;

/**
 * Keeps the keys with which this library signs, encrypted. <strong>Port.</strong> Implemented by {@code
 * memory.InMemoryLtiStores} and {@code jpa.JpaLtiStores}, or by the host. Thread-safe; a transaction is used by
 * one thread.
 */
public interface SigningKeyStore {

    /**
     * Adds a key.
     *
     * @param tx the transaction
     * @param key the key
     * @return false if there is one of this id already, which stays as it is
     */
    boolean add(Transaction tx, SigningKey key);

    /**
     * Lists every key.
     *
     * @param tx the transaction
     * @return the keys, by the time at which they were made, and then by id
     */
    List<SigningKey> all(Transaction tx);

    /**
     * Removes a key: nothing that it signed is believed any more.
     *
     * @param tx the transaction
     * @param id its id
     */
    void remove(Transaction tx, String id);
}

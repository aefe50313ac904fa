package org.inclusion.key;

import java.time.Instant;
import java.util.List;
import org.inclusion.store.Transaction;

/**
 * Keeps the check values of the host's keys, and tells which installation keys tombstones and moves need.
 * <strong>Port.</strong> Implemented by a store. Thread-safe.
 */
public interface KeyStore {

    /**
     * Lists the keys that are known.
     *
     * @param tx the transaction
     * @return of every purpose, in no particular order
     */
    List<KnownKey> known(Transaction tx);

    /**
     * Keeps a key instead of the one of its purpose and id.
     *
     * @param tx the transaction
     * @param key the key
     */
    void save(Transaction tx, KnownKey key);

    /**
     * Removes a key. Where it is not known, nothing happens.
     *
     * @param tx the transaction
     * @param purpose what it serves
     * @param id its key id
     */
    void remove(Transaction tx, KeyPurpose purpose, String id);

    /**
     * Counts the tombstones and moves by the installation key that they need.
     *
     * @param tx the transaction
     * @param now only those that are kept until this time or later
     * @return one for each key id, and one with an empty key id for those from before key ids; in no particular order
     */
    List<KeyNeed> needs(Transaction tx, Instant now);

    /**
     * Gives a key id to the tombstones and moves from before key ids.
     *
     * @param tx the transaction
     * @param keyId the id of the installation key with which they were made
     * @return how many got it
     */
    int claim(Transaction tx, String keyId);

    /**
     * Removes the tombstones and moves of a key.
     *
     * @param tx the transaction
     * @param keyId the key id; not empty
     * @return how many were removed
     */
    int drop(Transaction tx, String keyId);
}

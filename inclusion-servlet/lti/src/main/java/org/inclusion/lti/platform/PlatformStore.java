package org.inclusion.lti.platform;

import java.util.List;
import java.util.Optional;
import org.inclusion.store.Transaction;

/**
 * Keeps the registrations with platforms. <strong>Port.</strong> Implemented by {@code memory.InMemoryLtiStores} and
 * {@code jpa.JpaLtiStores}, or by the host. Thread-safe; a transaction is used by one thread.
 */
public interface PlatformStore {

    /**
     * Adds a registration.
     *
     * @param tx the transaction
     * @param platform the registration
     * @return false if one of this issuer and client id is there already, which stays as it is
     */
    boolean add(Transaction tx, Platform platform);

    /**
     * Replaces the registration with its issuer and client id.
     *
     * @param tx the transaction
     * @param platform the registration as it is from now on
     * @return false if there is none to replace; nothing was written
     */
    boolean replace(Transaction tx, Platform platform);

    /**
     * Finds a registration.
     *
     * @param tx the transaction
     * @param id its id
     * @return the registration; empty if there is none
     */
    Optional<Platform> find(Transaction tx, String id);

    /**
     * Finds the registrations with one platform.
     *
     * @param tx the transaction
     * @param issuer the platform's name of itself, letter by letter
     * @return the registrations, by client id
     */
    List<Platform> ofIssuer(Transaction tx, String issuer);

    /**
     * Lists every registration.
     *
     * @param tx the transaction
     * @return the registrations, by issuer and client id
     */
    List<Platform> all(Transaction tx);

    /**
     * Removes a registration: nobody comes in by it any more.
     *
     * @param tx the transaction
     * @param id its id
     * @return whether there was one
     */
    boolean remove(Transaction tx, String id);
}

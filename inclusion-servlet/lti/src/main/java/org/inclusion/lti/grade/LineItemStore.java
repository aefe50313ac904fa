package org.inclusion.lti.grade;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.inclusion.store.Transaction;

/**
 * Remembers the line items that this library has made in the gradebooks of platforms, so that each is made once, by
 * whichever server. Nothing about a person is in it. <strong>Port.</strong> Implemented by {@code
 * memory.InMemoryLtiStores} and {@code jpa.JpaLtiStores}, or by the host. Thread-safe; a transaction is used by
 * one thread.
 */
public interface LineItemStore {

    /**
     * Finds the line item of a link.
     *
     * @param tx the transaction
     * @param link names the link, 43 characters of base64url
     * @return its address; empty where none was made yet
     */
    Optional<URI> find(Transaction tx, String link);

    /**
     * Lets one server make the line item of a link.
     *
     * @param tx the transaction
     * @param link names the link
     * @param now the time of the request
     * @param until when the turn ends by itself, after {@code now}
     * @return whether it is this caller's turn: false where it is made already, or somebody else's turn has not ended
     */
    boolean claim(Transaction tx, String link, Instant now, Instant until);

    /**
     * Keeps where the line item of a link is, once it was made; its turn has ended.
     *
     * @param tx the transaction
     * @param link names the link, for which there was a turn
     * @param address the address of the line item
     */
    void made(Transaction tx, String link, URI address);
}

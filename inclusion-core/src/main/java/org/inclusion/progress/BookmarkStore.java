package org.inclusion.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * Keeps the bookmarks of learners, one for each learner and item. <strong>Port.</strong> Implemented by a
 * store. Thread-safe.
 */
public interface BookmarkStore {

    /**
     * Keeps a bookmark instead of the one with its learner and item. Devices send late, so an older bookmark than the
     * kept one changes nothing; a bookmark of an equal instant replaces the kept one.
     */
    void keep(Transaction tx, Bookmark bookmark);

    /**
     * Finds a bookmark; empty where there is none.
     *
     * @param item the id of the step or tour
     */
    Optional<Bookmark> find(Transaction tx, LearnerId learner, String item);

    /**
     * Finds the latest bookmark of a learner in any item; of several of one instant, the first by item; empty where
     * there is none.
     */
    Optional<Bookmark> latest(Transaction tx, LearnerId learner);

    /**
     * Reads the bookmarks of a learner. They are few: one for each step or tour.
     *
     * @return newest first; those of one instant by item
     */
    List<Bookmark> of(Transaction tx, LearnerId learner);

    /**
     * Removes a bookmark, unless the kept one is of a later instant.
     *
     * @param item the id of the step or tour
     * @param at the instant up to which bookmarks are removed, itself included
     */
    void remove(Transaction tx, LearnerId learner, String item, Instant at);

    /**
     * Forgets bookmarks of a learner, for her erasure.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     * @param atMost how many rows at most, above 0
     * @return how many were forgotten; fewer than {@code atMost} where none is left
     */
    int forget(Transaction tx, LearnerId learner, int atMost);
}

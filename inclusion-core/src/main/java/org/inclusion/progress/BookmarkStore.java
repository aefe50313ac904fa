package org.inclusion.progress;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** Keeps bookmarks, one for each learner and item. <strong>Port.</strong> Implemented by a store. Thread-safe. */
public interface BookmarkStore {

    /**
     * Keeps a bookmark instead of the one there was. Devices send late: an older bookmark than the one kept changes nothing, and
     * one of its instant replaces it.
     *
     * @param tx the transaction
     * @param bookmark the bookmark
     */
    void keep(Transaction tx, Bookmark bookmark);

    /**
     * Finds a bookmark.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param item the id of the step or tour
     * @return the bookmark, or empty
     */
    Optional<Bookmark> find(Transaction tx, LearnerId learner, String item);

    /**
     * Finds the latest bookmark of a learner in any item; of those of one instant, the first by item.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return the bookmark, or empty
     */
    Optional<Bookmark> latest(Transaction tx, LearnerId learner);

    /**
     * Removes a bookmark, unless it is a later one.
     *
     * @param tx the transaction
     * @param learner the learner
     * @param item the id of the step or tour
     * @param at the instant up to which bookmarks are removed, itself included
     */
    void remove(Transaction tx, LearnerId learner, String item, Instant at);
}

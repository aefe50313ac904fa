package org.inclusion.progress;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps bookmarks, one for each learner and item. Thread-safe. */
public interface BookmarkStore {

    /**
     * Keeps a bookmark in the place of the one there was. Devices send late: as long as there is one, an older one
     * changes nothing, and one of the same instant replaces.
     *
     * @param tx the transaction
     * @param bookmark what to keep
     */
    void keep(Transaction tx, Bookmark bookmark);

    /**
     * A bookmark.
     *
     * @param tx the transaction
     * @param learner whose
     * @param item in what
     * @return the bookmark, or empty
     */
    Optional<Bookmark> find(Transaction tx, LearnerId learner, String item);

    /**
     * The latest bookmark of a learner, in whatever item; of those of one instant the first by item.
     *
     * @param tx the transaction
     * @param learner whose
     * @return the bookmark, or empty
     */
    Optional<Bookmark> latest(Transaction tx, LearnerId learner);

    /**
     * Removes a bookmark, unless it is a later one.
     *
     * @param tx the transaction
     * @param learner whose
     * @param item in what
     * @param at the instant up to which bookmarks are removed, itself included
     */
    void remove(Transaction tx, LearnerId learner, String item, Instant at);
}

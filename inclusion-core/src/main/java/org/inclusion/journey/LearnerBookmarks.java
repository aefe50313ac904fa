package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.progress.Bookmark;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one actor about the bookmarks of one learner: keep, remove, find.
 *
 * <p>A refusal is a value; nothing is null unless its description says so; every method may throw {@link
 * org.inclusion.store.StoreUnavailableException}. Thread-safe.
 */
public final class LearnerBookmarks {

    private final Actor actor;
    private final LearnerId learner;
    private final KeepBookmark bookmarks;

    @Internal
    public LearnerBookmarks(Actor actor, LearnerId learner, KeepBookmark bookmarks) {
        this.actor = actor;
        this.learner = learner;
        this.bookmarks = bookmarks;
    }

    /**
     * Keeps a bookmark where the learner stopped.
     *
     * @param item the id of a step or a tour
     * @param anchor the anchor inside it
     * @param at when she was there, or null for now
     * @return the bookmark that stands: this one, or a later one; or the refusal
     */
    public Outcome<Bookmark> keep(String item, String anchor, @Nullable Instant at) {
        return bookmarks.keep(actor, learner, item, anchor, at);
    }

    /**
     * Removes a bookmark since the learner has finished.
     *
     * @param item the id of what she finished
     * @param at when, or null for now
     * @return when, or the refusal
     */
    public Outcome<Instant> forget(String item, @Nullable Instant at) {
        return bookmarks.forget(actor, learner, item, at);
    }

    /**
     * The bookmark in one step or tour.
     *
     * @param item the id of the step or tour
     * @return the bookmark, or the refusal; not found where none is kept
     */
    public Outcome<Bookmark> find(String item) {
        return bookmarks.find(actor, learner, item);
    }

    /**
     * The latest bookmark, whatever step or tour it is in.
     *
     * @return the bookmark, or the refusal; not found where none is kept
     */
    public Outcome<Bookmark> latest() {
        return bookmarks.latest(actor, learner);
    }
}

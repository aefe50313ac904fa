package org.inclusion.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.OpaqueId;
import org.inclusion.id.StepId;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps a bookmark at the anchor where a learner stopped, until she has finished. Thread-safe. */
@Internal
public final class KeepBookmark {

    private final Guard guard;
    private final ContentLibrary content;
    private final BookmarkStore bookmarks;

    public KeepBookmark(Guard guard, ContentLibrary content, BookmarkStore bookmarks) {
        this.guard = guard;
        this.content = content;
        this.bookmarks = bookmarks;
    }

    /**
     * Keeps a bookmark.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose bookmark
     * @param item the id of a step or a tour of the content
     * @param anchor the anchor inside it
     * @param at when she was there, or null for now. A time ahead counts as now, or a clock that is fast would hold
     *     back every later bookmark
     * @return the bookmark that stands: this one, or a later one; or the refusal
     */
    public Outcome<Bookmark> keep(Actor actor, LearnerId learner, String item, String anchor, @Nullable Instant at) {
        if (!OpaqueId.isValid(anchor)) {
            // The API still calls the field so.
            return Outcome.refused(Refusal.invalid("anchor", "misshapen-id"));
        }
        if (OpaqueId.isValid(item) && !isThere(item)) {
            return Outcome.refused(Refusal.notFound("step", item));
        }
        return change(actor, learner, item, at, (tx, then) -> {
            Bookmark said = new Bookmark(learner, item, anchor, then);
            bookmarks.keep(tx, said);
            return bookmarks.find(tx, learner, item).orElse(said);
        });
    }

    /** Bounds how many bookmarks a learner has: as many as there are steps and tours. */
    private boolean isThere(String item) {
        StepId step = new StepId(item);
        return content.tour(item).isPresent()
                || content.paths().stream()
                        .anyMatch(path -> path.item().step(step).isPresent());
    }

    /**
     * Removes a bookmark since the learner has finished, unless she came there later than that. An older bookmark that
     * arrives only afterwards is taken for a new one.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose bookmark
     * @param item the id of what she finished
     * @param at when, or null for now
     * @return when, or the refusal
     */
    public Outcome<Instant> forget(Actor actor, LearnerId learner, String item, @Nullable Instant at) {
        return change(actor, learner, item, at, (tx, then) -> {
            bookmarks.remove(tx, learner, item, then);
            return then;
        });
    }

    /**
     * The bookmark in one step or tour.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose bookmark
     * @param item the id of the step or tour
     * @return the bookmark, or the refusal; {@code NOT_FOUND} where none is kept
     */
    public Outcome<Bookmark> find(Actor actor, LearnerId learner, String item) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.found(bookmarks.find(tx, learner, item), "bookmark", item));
    }

    /**
     * The latest bookmark, whatever step or tour it is in.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose bookmark
     * @return the bookmark, or the refusal; {@code NOT_FOUND} where none is kept
     */
    public Outcome<Bookmark> latest(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.found(bookmarks.latest(tx, learner), "bookmark", learner.value()));
    }

    /**
     * An actor who may record what she does may note where she is. The answer tells where she is, which another actor
     * may have noted: so it is a look.
     */
    private <T> Outcome<T> change(
            Actor actor,
            LearnerId learner,
            String item,
            @Nullable Instant at,
            BiFunction<Transaction, Instant, T> change) {
        if (!OpaqueId.isValid(item)) {
            return Outcome.refused(Refusal.invalid("item", "misshapen-id"));
        }
        if (at != null && at.isBefore(Instant.EPOCH)) {
            return Outcome.refused(Refusal.invalid("at", "time-out-of-range"));
        }
        return guard.show(actor, Permission.RECORD_ACT, Look.What.PATH, learner, (tx, now) -> {
            Instant then = at == null || at.isAfter(now) ? now : at;
            return Outcome.done(change.apply(tx, then.truncatedTo(ChronoUnit.MICROS)));
        });
    }
}

package org.inclusion.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.OpaqueId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.path.SkillPath;
import org.inclusion.progress.Bookmark;
import org.inclusion.progress.BookmarkStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps the place where a person stopped, until she has finished. Thread-safe. */
public final class KeepBookmark {

    private final Guard guard;
    private final ContentLibrary content;
    private final BookmarkStore bookmarks;

    /**
     * The use case.
     *
     * @param guard the door
     * @param content the steps and tours in which one can stop
     * @param bookmarks keeps the places
     */
    public KeepBookmark(Guard guard, ContentLibrary content, BookmarkStore bookmarks) {
        this.guard = guard;
        this.content = content;
        this.bookmarks = bookmarks;
    }

    /**
     * Keeps a place.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param item a step or a tour of the content
     * @param place where in it
     * @param at when she was there; null for now. What lies ahead counts as now, or a clock that is fast would hold back
     *     every later place
     * @return the place that stands: this one, or one she came to later; or the refusal
     */
    public Outcome<Bookmark> keep(Actor actor, LearnerId learner, String item, String place, @Nullable Instant at) {
        if (!OpaqueId.isValid(place)) {
            return Outcome.refused(Refusal.invalid("place", "misshapen-id"));
        }
        if (OpaqueId.isValid(item) && !isThere(item)) {
            return Outcome.refused(Refusal.notFound("step", item));
        }
        return change(actor, learner, item, at, (tx, then) -> {
            Bookmark said = new Bookmark(learner, item, place, then);
            bookmarks.keep(tx, said);
            return bookmarks.find(tx, learner, item).orElse(said);
        });
    }

    /** So that a learner has as many places at the most as there are steps and tours. */
    private boolean isThere(String item) {
        for (Published<SkillPath> path : content.paths()) {
            if (path.item().step(item).isPresent()) {
                return true;
            }
        }
        return content.tour(item).isPresent();
    }

    /**
     * She has finished: there is nowhere to go on from, unless she came there later than that. An older place that arrives
     * only after this is taken for a new one.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param item what she finished
     * @param at when; null for now
     * @return when, or the refusal
     */
    public Outcome<Instant> forget(Actor actor, LearnerId learner, String item, @Nullable Instant at) {
        return change(actor, learner, item, at, (tx, then) -> {
            bookmarks.remove(tx, learner, item, then);
            return then;
        });
    }

    /**
     * Where she stopped.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner whose
     * @param item in what
     * @return the place, or the refusal; {@code NOT_FOUND} where none is kept
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
     * Where she stopped last, in whatever it was.
     *
     * @param actor herself, or a helper in relation with her
     * @param learner whose
     * @return the place, or the refusal; {@code NOT_FOUND} where none is kept
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
     * An actor who may record what she does may note where she is. The answer tells where she is, which another actor may have
     * noted: so it is a look.
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

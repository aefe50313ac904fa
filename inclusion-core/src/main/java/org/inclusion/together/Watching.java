package org.inclusion.together;

import java.time.Instant;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/**
 * One side that watches a session: what the side may see of it, with the permission of the side. A server that watches
 * many sessions asks for those that changed in one go ({@link WatchSessions#see}). Thread-safe.
 *
 * @param learner for whom the session was opened
 * @param rule what the side sees of a session that is there, of a learner whose erasure was not requested
 * @param <T> what the side is shown
 */
@Internal
public record Watching<T>(LearnerId learner, Rule<T> rule) {

    /**
     * The session as one side sees it.
     *
     * @param <T> what the side is shown
     */
    @FunctionalInterface
    public interface Rule<T> {

        /** The session as the side sees it, or the refusal. */
        Outcome<T> seen(Transaction tx, KeptSession session, Instant now);
    }

    /** This side, shown in another form. */
    public <R> Watching<R> map(Function<? super T, ? extends R> form) {
        return new Watching<>(
                learner, (tx, session, now) -> rule.seen(tx, session, now).map(form));
    }
}

package org.inclusion.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Tells which ids became another one. Implemented by the room {@code privacy}. Thread-safe. */
@Internal
public interface Moves {

    /** No id ever became another one. */
    Moves NONE = (tx, learners) -> List.of();

    /**
     * One id that became another one.
     *
     * @param from the id that was left
     * @param to the id that everything has now
     * @param at when; what was seen later under {@code from} is not hers by this move
     */
    record Moved(LearnerId from, LearnerId to, Instant at) {}

    /**
     * The moves of some ids.
     *
     * @param tx the transaction
     * @param learners the ids that may have been left
     * @return the earliest first; an id that was left twice is there twice
     */
    List<Moved> of(Transaction tx, Collection<LearnerId> learners);
}

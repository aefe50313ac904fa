package org.inclusion.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Tells whose erasure was requested, and whose is done. Implemented by the room {@code privacy}. Thread-safe. */
@Internal
public interface Erasures {

    /** Nobody was ever erased. */
    Erasures NONE = new Erasures() {
        @Override
        public Set<LearnerId> hidden(Transaction tx, Collection<LearnerId> learners) {
            return Set.of();
        }

        @Override
        public Map<LearnerId, Instant> erasedUntil(Transaction tx, Collection<LearnerId> learners) {
            return Map.of();
        }
    };

    /**
     * The learners, among several, whose erasure was requested and is not done yet. Nothing about them is shown
     * or written.
     *
     * @param tx the transaction
     * @param learners about whom
     */
    Set<LearnerId> hidden(Transaction tx, Collection<LearnerId> learners);

    /**
     * Until when what was seen of learners is erased.
     *
     * @param tx the transaction
     * @param learners about whom
     * @return {@link Instant#MAX} for those who are hidden, and the time of the erasure for those whose erasure is
     *     done; others are left out
     */
    Map<LearnerId, Instant> erasedUntil(Transaction tx, Collection<LearnerId> learners);

    /**
     * Tells which ids of people were left, and when.
     *
     * @param tx the transaction
     * @param people learners, and actors as learners
     * @return those that were left
     */
    default Map<LearnerId, Left> left(Transaction tx, Collection<LearnerId> people) {
        Map<LearnerId, Left> left = new HashMap<>();
        erasedUntil(tx, people).forEach((learner, until) -> left.put(learner, new Left(until, null)));
        hidden(tx, people).forEach(learner -> left.put(learner, new Left(Instant.MAX, null)));
        return left;
    }

    /**
     * Takes the locks of people's rows: until the transaction ends, nobody of them is destroyed or moved. What {@link
     * #left} tells afterwards stays true. A row that the lock made does not stay.
     *
     * @param tx the transaction
     * @param people learners, and actors as learners
     */
    default void hold(Transaction tx, Collection<LearnerId> people) {}

    /** Whether the destroying of somebody who is hidden has begun. */
    default boolean isBeingDestroyed(Transaction tx, LearnerId learner) {
        return false;
    }
}

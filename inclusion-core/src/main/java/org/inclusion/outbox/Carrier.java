package org.inclusion.outbox;

import java.time.Instant;
import java.util.Set;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Sends the letters of one kind. Implemented by the rooms that put them in the outbox. Thread-safe. */
@Internal
public interface Carrier {

    /**
     * Sends a letter, outside of any transaction. An exception counts as unknown: nobody knows how far the letter came.
     *
     * @return what came of it
     */
    Carried carry(Letter letter);

    /**
     * Whether letters about one person leave in the order in which they were put, by the microsecond. One that is tried
     * again keeps those behind it waiting, until it has left or is dead.
     */
    default boolean isOrdered() {
        return false;
    }

    /**
     * Other ids under which the receiver knows the person of a letter. Where letters leave in order, what was put
     * before about one of these ids leaves before the letter too.
     */
    default Set<String> aliases(Letter letter) {
        return Set.of();
    }

    /**
     * The first time at which a letter may leave. Asked before each attempt: the first may be as late as any other.
     *
     * @param tx the transaction
     * @param now the time of the attempt
     * @return not before {@code now}
     */
    default Instant mayLeaveAt(Transaction tx, Letter letter, Instant now) {
        return now;
    }

    /**
     * Whether a letter is tried until it arrives, or is refused for good: nobody may miss it because they were away for
     * two days.
     */
    default boolean mustArrive(Letter letter) {
        return false;
    }

    /** Removes what is kept of letters that left long ago, some rows at most. */
    default void tidy(Transaction tx, Instant now) {}
}

package org.inclusion.outbox;

import java.time.Instant;
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

    /** Removes what is kept of letters that left long ago, some rows at the most. */
    default void tidy(Transaction tx, Instant now) {}
}

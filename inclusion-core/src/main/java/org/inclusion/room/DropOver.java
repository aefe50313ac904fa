package org.inclusion.room;

import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Removes rows whose time is over, of whomever they are. */
@Internal
@FunctionalInterface
public interface DropOver {

    /**
     * Removes some.
     *
     * @return how many; fewer than {@code atMost} where none is left
     */
    int some(Transaction tx, int atMost);
}

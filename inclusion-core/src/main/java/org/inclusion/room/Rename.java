package org.inclusion.room;

import org.inclusion.annotation.Internal;
import org.inclusion.store.Transaction;

/** Puts an alias in the place of a person's id. */
@Internal
@FunctionalInterface
public interface Rename {

    /**
     * Changes some rows.
     *
     * @return how many; fewer than {@code atMost} where none is left
     */
    int some(Transaction tx, String person, String alias, int atMost);
}

package org.inclusion.memory;

import org.inclusion.annotation.Internal;

/**
 * Receives the rows that a unit of work wants for itself until it ends. Where transactions run one after the other,
 * every row is free, and an implementation has nothing to do.
 */
@Internal
@FunctionalInterface
public interface RowLocks {

    /** Every row is free. */
    RowLocks NONE = (rows, key) -> {};

    /**
     * Takes the lock of a row, before it is written or read on its behalf.
     *
     * @param rows the map in which the row is or will be: the very one, whatever it holds
     * @param key the key of the row in it
     */
    void take(Object rows, Object key);
}

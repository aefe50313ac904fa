package org.inclusion.room;

import org.inclusion.annotation.Internal;

/** The stores of a library, by what they are. Thread-safe. */
@Internal
@FunctionalInterface
public interface RoomStores {

    /**
     * The store of a type.
     *
     * @param type a port
     * @throws IllegalArgumentException if the library has no such store
     */
    <S> S of(Class<S> type);
}

package org.inclusion.room;

import java.util.List;
import org.inclusion.annotation.Internal;

/**
 * Gives a room what it takes from elsewhere, by type: from the training, from a room that it needs, or from the host.
 */
@Internal
public interface Taken {

    /**
     * What is taken.
     *
     * @param type what
     * @throws IllegalStateException if neither the training, nor the host, nor a room that this one needs gives it
     */
    <T> T of(Class<T> type);

    /**
     * What rooms lend, those that the library does not have among them.
     *
     * @param type what
     * @return one a room, in the order of the rooms; also none
     */
    <T> List<T> lent(Class<T> type);
}

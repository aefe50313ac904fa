package org.inclusion.access;

import java.util.Optional;

/**
 * <strong>Port.</strong> Names of people, as the host knows them, for showing only. The library never stores one.
 * Implementations are thread-safe.
 */
public interface Names {

    /**
     * A person's name.
     *
     * @param id an actor or learner id
     * @return the name to show, or empty
     */
    Optional<String> nameOf(String id);

    /**
     * Nobody has a name here: the default.
     *
     * @return names that stay silent
     */
    static Names none() {
        return id -> Optional.empty();
    }
}

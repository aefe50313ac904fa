package org.inclusion.access;

import java.util.Optional;

/**
 * Gives the names of people, as the host knows them, for showing only. <strong>Port.</strong> Implemented by the host. The
 * library never stores a name. Thread-safe.
 */
public interface Names {

    /**
     * The name of a person.
     *
     * @param id an actor or learner id
     * @return the name to show, or empty
     */
    Optional<String> nameOf(String id);

    /**
     * Gives no name to anybody: the default.
     *
     * @return names that are always empty
     */
    static Names none() {
        return id -> Optional.empty();
    }
}

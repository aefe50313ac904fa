package org.inclusion.access;

import java.util.Optional;

/**
 * Gives the names of people and of structures, as the host knows them, for showing only. <strong>Port.</strong>
 * Implemented by the host. The library never stores a name. Thread-safe.
 */
public interface Names {

    /**
     * The name of a person or of a structure.
     *
     * @param id the id of an actor, a learner or a structure
     * @return the name to show, or empty
     */
    Optional<String> nameOf(String id);

    /**
     * Distinguishes a person from others of that name: a street, a town, a building. Helpers who may see the person
     * read it beside the name. Never a birth date, a number, a benefit, or anything that a stranger should not read on
     * the screen.
     *
     * @param id an actor or learner id
     * @return a few words to show, or empty: the default
     */
    default Optional<String> toldApartBy(String id) {
        return Optional.empty();
    }

    /**
     * The name of the host's own site, {@code monservice.example}. The learner's history shows it as the source of
     * evidence that the host sent.
     *
     * @return the name to show, or empty: the default, and then she reads "the site"
     */
    default Optional<String> hostName() {
        return Optional.empty();
    }

    /**
     * Gives no name to anybody: the default.
     *
     * @return names that are always empty
     */
    static Names none() {
        return id -> Optional.empty();
    }
}

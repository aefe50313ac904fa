package org.inclusion.access;

import java.util.Optional;

/**
 * Gives the telephone numbers of learners and of structures, as the host knows them. <strong>Port.</strong> Implemented
 * by the host. The library neither keeps nor logs a number, and notes for the learner that a helper saw hers. Called
 * outside of any transaction of the library. Thread-safe.
 */
public interface ContactNumbers {

    /**
     * The number of a learner, at which a helper calls her.
     *
     * @param learner the learner
     * @return the number as a person reads it, or empty
     */
    Optional<String> numberOf(LearnerId learner);

    /**
     * The number of a structure, which people may call. It stands on the page of a card of a learner who is in no
     * other structure.
     *
     * @param structure the structure's id
     * @return the number as a person reads it, or empty: the default
     */
    default Optional<String> numberOfStructure(String structure) {
        return Optional.empty();
    }

    /**
     * Gives no number: the default.
     *
     * @return numbers that are always empty
     */
    static ContactNumbers none() {
        return learner -> Optional.empty();
    }
}

package org.inclusion.lti.visit;

import org.inclusion.access.LearnerId;

/** Moves what is kept under the id that a person had under a former installation key. Thread-safe. */
@FunctionalInterface
public interface LeftIds {

    /**
     * Moves it. Done before, nothing happens.
     *
     * @param from the id under the former key
     * @param to the id under the current key
     * @param structure under which it is noted in the journal
     */
    void move(LearnerId from, LearnerId to, String structure);
}

package org.inclusion.mandate;

import java.time.Instant;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;

/**
 * Says whether a helper holds a right to act for a learner that the library did not note: a mandate of another service,
 * an office. <strong>Port.</strong> Implemented by a host that keeps such rights. Asked where no mandate of the library
 * covers an act. An exception propagates, and nothing is stored. Thread-safe.
 */
@FunctionalInterface
public interface ActingRight {

    /**
     * Tells whether a helper holds such a right.
     *
     * @param helper an actor with the role {@link org.inclusion.access.Role#HELPER}, in relation with the learner
     * @param learner the learner
     * @param procedure what is to be done in her absence
     * @param at when
     * @return true if the host knows of a right; which right is not kept
     */
    boolean holds(Actor helper, LearnerId learner, Procedure procedure, Instant at);

    /**
     * Says that nobody holds a right elsewhere: the default.
     *
     * @return a port that denies everything
     */
    static ActingRight none() {
        return (helper, learner, procedure, at) -> false;
    }
}

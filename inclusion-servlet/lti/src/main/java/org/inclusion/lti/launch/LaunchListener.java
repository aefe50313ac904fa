package org.inclusion.lti.launch;

import java.time.Instant;
import org.inclusion.access.LearnerId;

/**
 * Receives each launch just before its visit begins. <strong>Port.</strong> Implemented by the host. An exception ends
 * the visit before it begins. Thread-safe, and quick: a person waits.
 */
@FunctionalInterface
public interface LaunchListener {

    /**
     * A visit is about to begin.
     *
     * @param launch what the platform said
     * @param learner the person's id in the library
     * @param at the time
     */
    void launched(Launch launch, LearnerId learner, Instant at);

    /** Listens to nothing: the default. */
    static LaunchListener none() {
        return (launch, learner, at) -> {};
    }
}

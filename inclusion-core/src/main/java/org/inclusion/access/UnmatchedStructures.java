package org.inclusion.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Tells the host's log, once, that the ids of structures on the two sides never match: those of the people who act, and
 * those of the learners. Everything is then refused as if nobody existed, and nothing else says why. No line names a
 * person, nor the structures of a learner, which may say why she goes there. Thread-safe.
 */
final class UnmatchedStructures {

    private volatile boolean matched;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Takes note of a comparison.
     *
     * @param actors the structures of somebody who acts
     * @param hers the structures of a learner; empty for one whom the host does not know, which says nothing
     * @param shared those that both have
     */
    void compared(Set<String> actors, Set<String> hers, Set<String> shared) {
        if (matched || hers.isEmpty()) {
            return;
        }
        if (!shared.isEmpty()) {
            matched = true;
        } else if (told.compareAndSet(false, true)) {
            LoggerFactory.getLogger(UnmatchedStructures.class)
                    .warn(
                            "no structure of anybody who acts is one of a learner's since the start: your ActorResolver, or your"
                                    + " PrincipalDirectory, names {}, and your Relations.structuresOf names others. Ids are compared"
                                    + " sign by sign. Nothing is wrong if these two people must not meet",
                            new TreeSet<>(actors));
        }
    }
}

package org.inclusion.access;

import java.time.Instant;
import java.util.Set;

/**
 * Says which helper accompanies which learner, and to which structures each person belongs, as the host knows it.
 * <strong>Port.</strong> Implemented by the host. Called on every request about somebody else, so it should be quick. An
 * exception goes up, and nothing is done. Thread-safe.
 */
public interface Relations {

    /**
     * Tells whether a helper accompanies a learner, beyond one day. A permission takes a shared structure as well.
     *
     * @param helper an actor with the role {@link Role#HELPER}
     * @param learner a learner
     * @param at the time at which the relation must hold
     * @return true if the host knows of a lasting relation
     */
    boolean helps(Actor helper, LearnerId learner, Instant at);

    /**
     * The structures in which a learner is accompanied. A helper sees her only inside one of them, and may open a day relation
     * there.
     *
     * @param learner a learner
     * @return structure ids; empty for a learner who is unknown, and for a helper who learns for herself: her results are hers,
     *     and no colleague or employer opens a relation with her
     */
    Set<String> structuresOf(LearnerId learner);

    /**
     * The learners whom a helper accompanies beyond one day, for the list on the helper's first page. Each is still asked about
     * one by one: a learner named here is not shown where {@link #helps} denies it, or where no structure is shared.
     *
     * @param helper an actor with the role {@link Role#HELPER}
     * @param at the time at which the relation must hold
     * @return learners; by default none, and then the page shows the learners in front of the helper today
     */
    default Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return Set.of();
    }

    /**
     * Says that nobody helps anybody: the default, until the host says otherwise.
     *
     * @return relations that deny everything
     */
    static Relations none() {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return false;
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return Set.of();
            }
        };
    }
}

package org.inclusion.access;

import java.time.Instant;
import java.util.Set;

/**
 * <strong>Port.</strong> Who helps whom, and where people belong, as the host knows it. Called on every request that
 * concerns someone else, so it should be quick. Implementations are thread-safe. An exception goes up,
 * and nothing is done.
 */
public interface Relations {

    /**
     * Whether a helper accompanies a learner, beyond one day. It takes a shared structure as well.
     *
     * @param helper someone with the role {@link Role#HELPER}
     * @param learner a learner
     * @param at when
     * @return true if the host knows of a lasting relation
     */
    boolean helps(Actor helper, LearnerId learner, Instant at);

    /**
     * The structures in which a person is accompanied. A helper sees her only inside one of them, and may open a day
     * relation there.
     *
     * @param learner a person
     * @return structure ids; empty for someone unknown, and for a helper who learns for herself: her results are hers, and
     *     no colleague or employer opens a relation with her
     */
    Set<String> structuresOf(LearnerId learner);

    /**
     * Those a helper accompanies beyond one day, for the list on her first page. Each is still asked about one by one: who
     * is named here and not helped, or shares no structure, is not shown.
     *
     * @param helper someone with the role {@link Role#HELPER}
     * @param at when
     * @return learners; by default none, and then she finds on her page those in front of her today
     */
    default Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return Set.of();
    }

    /**
     * Nobody helps anybody: the default, until the host says otherwise.
     *
     * @return relations that refuse
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

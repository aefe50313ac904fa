package org.inclusion.access;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * Says which helper accompanies which learner, and to which structures each person belongs, as the host knows it.
 * <strong>Port.</strong> Implemented by the host. Called on every request about somebody else, so it should be quick.
 * An exception propagates, and nothing is stored: {@link org.inclusion.store.StoreUnavailableException} while the
 * host's own database is away, which the servlet answers with 503, where any other exception is a 500. Thread-safe.
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
     * The structures in which a learner is accompanied. A helper sees her only inside one of them, and may open a day
     * relation there.
     *
     * @param learner a learner
     * @return structure ids; empty for a learner who is unknown, and for a helper who learns for herself: her results
     *     are hers, and no colleague or employer opens a relation with her
     */
    Set<String> structuresOf(LearnerId learner);

    /**
     * The learners whom a helper accompanies beyond one day, for the list on the helper's first page. Each is still
     * asked about one by one: a learner named here is not shown where {@link #helps} denies it, or where no structure
     * is shared.
     *
     * @param helper an actor with the role {@link Role#HELPER}
     * @param at the time at which the relation must hold
     * @return learners; by default none, and then the page shows the learners in front of the helper today
     */
    default Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return Set.of();
    }

    /**
     * Relations from two questions to the host's tables.
     *
     * @param helpedBy the learners whom a helper accompanies beyond one day, now
     * @param structuresOf the structures in which a learner is accompanied; empty for a learner who is unknown
     * @return relations in which a helper helps those whom the first question names, at whatever time is asked
     */
    static Relations of(Function<Actor, Set<LearnerId>> helpedBy, Function<LearnerId, Set<String>> structuresOf) {
        return new Relations() {
            @Override
            public boolean helps(Actor helper, LearnerId learner, Instant at) {
                return helpedBy.apply(helper).contains(learner);
            }

            @Override
            public Set<String> structuresOf(LearnerId learner) {
                return structuresOf.apply(learner);
            }

            @Override
            public Set<LearnerId> helpedBy(Actor helper, Instant at) {
                return helpedBy.apply(helper);
            }
        };
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

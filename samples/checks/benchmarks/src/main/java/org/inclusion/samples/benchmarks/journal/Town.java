package org.inclusion.samples.benchmarks.journal;

import java.time.Instant;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;

/**
 * People of one structure or of several, as many helpers as there are desks.
 *
 * @param structures how many structures there are; a learner's number says which is hers
 */
record Town(int structures) implements Relations {

    /** Learners of this kind are accompanied by every helper of their structure; others need a day relation. */
    private static final String ACCOMPANIED = "a-";

    /** The learner of a number, whom a helper accompanies. */
    LearnerId accompanied(long number) {
        return new LearnerId(ACCOMPANIED + number);
    }

    /** The learner of a number, who comes to the counter. */
    LearnerId atTheCounter(long number) {
        return new LearnerId("c-" + number);
    }

    /** The helper of a desk, in the structure of a learner's number. */
    Actor helper(int desk, long number) {
        String structure = structure(number);
        return new Actor("helper-" + structure + "-" + desk, Set.of(Role.HELPER), Set.of(structure));
    }

    private String structure(long number) {
        return "s" + number % structures;
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return learner.value().startsWith(ACCOMPANIED);
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        String id = learner.value();
        return Set.of(structure(Long.parseLong(id.substring(id.lastIndexOf('-') + 1))));
    }
}

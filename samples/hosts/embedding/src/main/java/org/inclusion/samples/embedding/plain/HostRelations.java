package org.inclusion.samples.embedding.plain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;

/**
 * The relations between helpers and learners, from the host's directory. The library speaks of opaque ids; the host knows whose
 * they are.
 */
final class HostRelations implements Relations {

    private final Directory directory;

    HostRelations(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        Optional<String> agent = directory.loginOf(helper.id());
        Optional<String> person = directory.loginOf(learner.value());
        return agent.isPresent() && person.isPresent() && directory.accompanies(agent.get(), person.get());
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        return directory.loginOf(learner.value()).map(directory::structuresOf).orElse(Set.of());
    }
}

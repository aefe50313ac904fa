package org.inclusion.samples.embedding.plain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.servlet.PrincipalIds;

/** Who helps whom, from the host's directory. The library speaks of opaque ids, so the host keeps its own way back. */
final class HostRelations implements Relations {

    private final Directory directory;
    private final Map<String, String> learners;
    private final Map<String, String> agents;

    HostRelations(PrincipalIds ids, Directory directory) {
        this.directory = directory;
        this.learners = byId(ids, directory.learners());
        this.agents = byId(ids, directory.agents());
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        String agent = agents.get(helper.id());
        String person = learners.get(learner.value());
        return agent != null && person != null && directory.accompanies(agent, person);
    }

    @Override
    public Set<String> structuresOf(LearnerId learner) {
        return Optional.ofNullable(learners.get(learner.value()))
                .map(directory::structuresOf)
                .orElse(Set.of());
    }

    private static Map<String, String> byId(PrincipalIds ids, Collection<String> logins) {
        return logins.stream().collect(Collectors.toMap(ids::idOf, Function.identity()));
    }
}

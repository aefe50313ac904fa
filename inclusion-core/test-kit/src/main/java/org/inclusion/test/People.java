package org.inclusion.test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;

/** The people of a test, and who accompanies whom. Thread-safe. */
final class People implements Relations {

    private final Map<String, Actor> known = new ConcurrentHashMap<>();
    private final Map<String, Set<LearnerId>> accompanied = new ConcurrentHashMap<>();

    /** Makes a person known, in the place of whoever had that id. */
    Actor add(Actor person) {
        known.put(person.id(), person);
        return person;
    }

    Optional<Actor> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    void accompany(Actor helper, LearnerId learner) {
        accompanied
                .computeIfAbsent(helper.id(), id -> ConcurrentHashMap.newKeySet())
                .add(learner);
    }

    void part(Actor helper, LearnerId learner) {
        accompanied.getOrDefault(helper.id(), Set.of()).remove(learner);
    }

    @Override
    public boolean helps(Actor helper, LearnerId learner, Instant at) {
        return accompanied.getOrDefault(helper.id(), Set.of()).contains(learner);
    }

    @Override
    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return Set.copyOf(accompanied.getOrDefault(helper.id(), Set.of()));
    }

    /** A helper who learns keeps the results: nobody of the structure opens a relation with that person. */
    @Override
    public Set<String> structuresOf(LearnerId learner) {
        return find(learner.value())
                .filter(person -> !person.roles().contains(Role.HELPER))
                .map(Actor::structures)
                .orElse(Set.of());
    }
}

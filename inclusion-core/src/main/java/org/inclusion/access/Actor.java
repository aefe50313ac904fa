package org.inclusion.access;

import java.util.Set;
import org.inclusion.id.OpaqueId;

/**
 * The person on whose behalf a request is made, as the host names that person. Built by the host for each request; never
 * stored whole. Immutable.
 *
 * @param id an id of the {@link OpaqueId} shape, equal to the {@link LearnerId} of this person as a learner
 * @param roles what this person does; may be empty, and then permits nothing about others. Each role holds in all of the
 *     structures
 * @param structures ids of the structures this person belongs to; at least one
 */
public record Actor(String id, Set<Role> roles, Set<String> structures) {

    /**
     * Checks the ids and copies the sets.
     *
     * @throws IllegalArgumentException if an id is misshapen or there is no structure
     */
    public Actor {
        new LearnerId(id);
        roles = Set.copyOf(roles);
        structures = Set.copyOf(structures);
        if (structures.isEmpty()) {
            throw new IllegalArgumentException("actor " + id + " belongs to no structure");
        }
        for (String structure : structures) {
            OpaqueId.require("structure id", structure);
        }
    }

    /**
     * Tells whether the actor is a given learner.
     *
     * @param learner a learner
     * @return true for the actor's own id
     */
    public boolean is(LearnerId learner) {
        return id.equals(learner.value());
    }

    /**
     * The actor as a learner.
     *
     * @return the learner of the actor's own id
     */
    public LearnerId asLearner() {
        return new LearnerId(id);
    }

    /**
     * Tells whether the actor has a role.
     *
     * @param role a role
     * @return true if the host gave it
     */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}

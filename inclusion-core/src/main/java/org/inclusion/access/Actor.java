package org.inclusion.access;

import java.util.Set;
import org.inclusion.id.OpaqueId;

/**
 * Who is acting, as the host says. Built by the host for each request; never stored whole.
 *
 * @param id opaque id of the {@link OpaqueId} shape, the same as the {@link LearnerId} of this person when she learns
 * @param roles what this person does; may be empty, and then may do nothing for others. Each holds in all of
 *     the structures
 * @param structures the structures this person belongs to; at least one
 */
public record Actor(String id, Set<Role> roles, Set<String> structures) {

    /**
     * Checks the ids and copies the sets.
     *
     * @param id opaque id
     * @param roles what this person does
     * @param structures where this person belongs
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
     * Whether this is the learner herself.
     *
     * @param learner a learner
     * @return true for her own id
     */
    public boolean is(LearnerId learner) {
        return id.equals(learner.value());
    }

    /**
     * This person as a learner.
     *
     * @return her own learner id
     */
    public LearnerId asLearner() {
        return new LearnerId(id);
    }

    /**
     * Whether this person has a role.
     *
     * @param role a role
     * @return true if the host gave it
     */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}

package org.inclusion.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf a request is made, as the host names that person. Built by the host for each request;
 * never stored whole. Immutable.
 *
 * @param id an id of the {@link OpaqueId} shape, equal to the {@link LearnerId} of this person as a learner
 * @param roles what this person does; may be empty, and then permits nothing about others. Each role holds in all of
 *     the structures
 * @param structures ids of the structures this person belongs to; at least one
 * @param letInAt when this person was let in: when the session was opened, or the visit. Null where the host does not
 *     say: then it is the beginning of each request. Requests of sessions that began before an erasure or a move of
 *     their ids are refused
 */
public record Actor(
        String id,
        Set<Role> roles,
        Set<String> structures,
        @Nullable Instant letInAt) {

    /** Of a structure's name: a longer number may be that of a person. */
    private static final int MOST_DIGITS = 5;

    private static final int LONGEST_NAME = 64;

    /**
     * Checks the ids and copies the sets.
     *
     * @throws IllegalArgumentException if an id is misshapen, a role or a structure is null, or there is no structure
     */
    public Actor {
        new LearnerId(id);
        roles = withoutNull("roles", roles);
        structures = withoutNull("structures", structures);
        if (structures.isEmpty()) {
            throw new IllegalArgumentException("actor " + id + " belongs to no structure");
        }
        for (String structure : structures) {
            if (!OpaqueId.isValid(structure)) {
                throw new IllegalArgumentException(
                        "structure id" + named(structure)
                                + " of an actor (your ActorResolver, or PrincipalDirectory.structuresOf)"
                                + " must be 1 to 64 characters of A-Z a-z 0-9 . _ ~ -: give a code, and the name by the port Names");
            }
        }
    }

    /** The log has the name of a structure, and nothing that may be an address or a number of somebody's, taken from a wrong column. */
    private static String named(String structure) {
        boolean mayBePersonal = structure.indexOf('@') >= 0
                || structure.chars().filter(Character::isDigit).count() > MOST_DIGITS;
        return mayBePersonal || structure.length() > LONGEST_NAME ? "" : " \"" + structure + "\"";
    }

    /** A host reads both from tables of its own, where a column may be empty: the host's log names what is. */
    private static <T> Set<T> withoutNull(String what, Set<T> given) {
        if (given == null) {
            throw new IllegalArgumentException("the " + what + " of an actor are null, and not a set");
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("one of the " + what + " of an actor is null: leave it out");
        }
        return Set.copyOf(given);
    }

    /**
     * An actor whose session has no known beginning.
     *
     * @param id an id of the {@link OpaqueId} shape
     * @param roles what this person does; may be empty
     * @param structures ids of the structures this person belongs to; at least one
     * @throws IllegalArgumentException if an id is misshapen or there is no structure
     */
    public Actor(String id, Set<Role> roles, Set<String> structures) {
        this(id, roles, structures, null);
    }

    /**
     * This actor, with the time at which the host let this person in.
     *
     * @param at when the session was opened, or the visit
     * @return the actor
     */
    public Actor letIn(Instant at) {
        return new Actor(id, roles, structures, at);
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

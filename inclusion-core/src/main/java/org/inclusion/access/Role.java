package org.inclusion.access;

/**
 * The part that a person plays: learner, helper, volunteer or coordinator. One person may have several roles: helpers
 * learn too. A role holds in every structure of the {@link Actor}. For a person who does different things in two
 * structures, the host names in each request the structures and roles that are true at that desk.
 */
public enum Role {
    /** Learns. */
    LEARNER,
    /** Accompanies learners: a counter agent, a social worker, a volunteer, a mediator. */
    HELPER,
    /**
     * Helps without being employed to. It comes with {@link #HELPER}, permits nothing more, and acts under no mandate.
     */
    VOLUNTEER,
    /** Answers for a structure; sees sums, never one person. */
    COORDINATOR
}

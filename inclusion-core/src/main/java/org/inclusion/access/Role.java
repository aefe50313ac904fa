package org.inclusion.access;

/** What someone does in a structure. One person may have several roles: helpers learn too. */
public enum Role {
    /** Learns. */
    LEARNER,
    /** Accompanies learners: a counter agent, a social worker, a volunteer, a mediator. */
    HELPER,
    /** Answers for a structure; sees groups, never one person. */
    COORDINATOR
}

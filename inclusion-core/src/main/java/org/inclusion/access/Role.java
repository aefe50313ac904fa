package org.inclusion.access;

/**
 * What someone does. One person may have several roles: helpers learn too. A role holds in every structure of the {@link
 * Actor}: who does different things in two structures is to be named by the host with those of which it is true, at this
 * desk, in this request.
 */
public enum Role {
    /** Learns. */
    LEARNER,
    /** Accompanies learners: a counter agent, a social worker, a volunteer, a mediator. */
    HELPER,
    /** Answers for a structure; sees groups, never one person. */
    COORDINATOR
}

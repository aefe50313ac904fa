package org.inclusion.learner;

/** The sender of a batch of evidence: a person, or the host. */
enum SenderKind {
    /** Somebody who is signed in: permissions are asked, and the quota of the day counts. */
    PERSON,
    /** The host itself, which says who a person is. */
    HOST
}

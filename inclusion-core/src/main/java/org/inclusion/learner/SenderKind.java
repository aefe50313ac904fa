package org.inclusion.learner;

/** Who sends a batch of evidence. */
enum SenderKind {
    /** Somebody who is signed in: permissions are asked, and the quota of the day counts. */
    PERSON,
    /** The host itself, which says who a person is. */
    HOST
}

package org.inclusion.evidence;

/** What the helper did. It describes the helper, and is kept apart from what the learner can do. */
public enum Posture {
    /** Faire à la place: did it for her. */
    DONE_FOR,
    /** Faire avec: did it with her. */
    DONE_WITH,
    /** Apprendre à faire: let her learn it. */
    TAUGHT
}

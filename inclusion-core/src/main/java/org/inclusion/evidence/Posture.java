package org.inclusion.evidence;

/** What the helper did. A posture describes the helper, and is kept apart from what the learner can do. */
public enum Posture {
    /** Did it for her (<i>faire à la place</i>). */
    DONE_FOR,
    /** Did it with her (<i>faire avec</i>). */
    DONE_WITH,
    /** Let her learn it (<i>apprendre à faire</i>). */
    TAUGHT
}

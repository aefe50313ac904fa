package org.inclusion.evidence;

/**
 * How a helper took part in an act: did it for the learner, did it with her, or taught her. A posture describes the
 * helper, and is kept apart from what the learner can do.
 */
public enum Posture {
    /** Did it for her (<i>faire à la place</i>). */
    DONE_FOR,
    /** Did it with her (<i>faire avec</i>). */
    DONE_WITH,
    /** Let her learn it (<i>apprendre à faire</i>). */
    TAUGHT
}

package org.inclusion.evidence;

/** Where two people met. */
public enum Channel {
    /** On a screen: the learner was alone with it. */
    SCREEN,
    /** Face to face. */
    FACE_TO_FACE,
    /** By telephone. */
    TELEPHONE,
    /** In a workshop. */
    WORKSHOP,
    /** On paper, typed in afterwards. */
    PAPER
}

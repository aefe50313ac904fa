package org.inclusion.evidence;

/** Where two people met, or that one was alone. */
public enum Channel {
    /** On her own screen. */
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

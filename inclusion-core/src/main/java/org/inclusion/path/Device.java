package org.inclusion.path;

/** The device that a learner learns with: telephone, tablet or computer. */
public enum Device {
    /** A telephone with a screen to touch. */
    PHONE,
    /** A tablet. */
    TABLET,
    /** A computer with a keyboard. */
    COMPUTER
}

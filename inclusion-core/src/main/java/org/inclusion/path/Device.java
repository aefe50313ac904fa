package org.inclusion.path;

/** With what she learns. */
public enum Device {
    /** A telephone with a screen to touch. */
    PHONE,
    /** A tablet. */
    TABLET,
    /** A computer with a keyboard. */
    COMPUTER
}

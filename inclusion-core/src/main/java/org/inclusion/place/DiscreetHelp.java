package org.inclusion.place;

/**
 * A kind of help of which no trace is kept: neither that somebody looked for it, nor that somebody was told of a place.
 */
public enum DiscreetHelp {
    /** After violence. */
    VIOLENCE,
    /** With health. */
    HEALTH,
    /** With an addiction. */
    ADDICTION,
    /** With asylum. */
    ASYLUM
}

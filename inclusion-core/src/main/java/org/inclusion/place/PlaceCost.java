package org.inclusion.place;

/** The price that a help place asks for. A place may have several. */
public enum PlaceCost {
    /** Nothing. */
    FREE,
    /** Nothing, on a condition. */
    FREE_ON_CONDITION,
    /** Money. */
    PAID
}

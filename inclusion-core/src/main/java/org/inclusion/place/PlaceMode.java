package org.inclusion.place;

/** A way in which a help place helps. */
public enum PlaceMode {
    /** People use what is there by themselves. */
    ON_ONES_OWN,
    /** One person is helped at a time. */
    INDIVIDUAL,
    /** Several people learn together. */
    WORKSHOP,
    /** By telephone or video. */
    REMOTE
}

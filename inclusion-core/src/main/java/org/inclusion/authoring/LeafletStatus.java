package org.inclusion.authoring;

/**
 * The state of a leaflet: written, read, published, changed, to check or taken back. Derived from the leaflet and
 * the day.
 */
public enum LeafletStatus {
    /** It is being written, and was never published. */
    WRITTEN,
    /** A colleague has read it as it stands, and it was never published. */
    READ,
    /** People can open it as it stands. */
    PUBLISHED,
    /** People can open an edition, and the text has changed since. */
    CHANGED,
    /** People can open an edition, and its day to be checked again has come. */
    TO_CHECK,
    /** It was taken back: nobody can open it any more. */
    TAKEN_BACK
}

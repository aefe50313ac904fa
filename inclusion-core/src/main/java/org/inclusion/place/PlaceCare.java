package org.inclusion.place;

/** A need for which the people of a help place are prepared. */
public enum PlaceCare {
    /** Deafness. */
    DEAFNESS,
    /** Motor impairments. */
    MOTOR,
    /** Mental impairments. */
    MENTAL,
    /** Difficulties with reading and writing. */
    READING,
    /** English is spoken. */
    ENGLISH,
    /** Other languages are spoken. */
    OTHER_LANGUAGES,
    /** Low vision. */
    LOW_VISION
}

package org.inclusion.place;

/** A service that a help place offers: the nine of the national schema 1.0.2 of places of digital mediation. */
public enum PlaceService {
    /** Help with administrative procedures. */
    PROCEDURES,
    /** Everyday use of a telephone, a tablet, a computer. */
    EVERYDAY_TOOLS,
    /** Looking for work with digital tools. */
    WORK,
    /** Using digital things safely. */
    SAFETY,
    /** Parents, children and digital things. */
    PARENTING,
    /** Leisure, and making things. */
    LEISURE,
    /** Understanding the digital world. */
    CULTURE,
    /** A computer or a connection to use there. */
    FREE_ACCESS,
    /** Equipment at a low price. */
    EQUIPMENT
}

package org.inclusion.guest;

/** A kind of guest, as the learner says it. Which person it is is kept nowhere. */
public enum GuestKind {
    /** Somebody of her family. */
    FAMILY,
    /** A neighbour, or a friend. */
    NEIGHBOUR,
    /** A volunteer who comes to her home or telephones, and is no helper of a structure. */
    VOLUNTEER
}

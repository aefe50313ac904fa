package org.inclusion.row;

/** Whom a column names. */
public enum Named {
    /** Nobody. */
    NOBODY,
    /** The learner whom the row is about. */
    LEARNER,
    /**
     * Who acted: an id that an alias replaces once that person is erased, and that is a kind of kept data of its own.
     */
    ACTOR,
    /** A person beside the learner, as essential to the row as she is: an alias replaces this id too. */
    COMPANION,
    /** The structure under which the row stands. */
    STRUCTURE
}

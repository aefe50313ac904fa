package org.inclusion.row;

/** A further property of a column. */
public enum Mark {
    /** A row may have no value. */
    OPTIONAL,
    /** A text that is derived from other rows: it is not exported, and an import leaves it empty. */
    DERIVED,
    /** The database computes it from another column of its row: it is neither written nor exported. */
    COMPUTED,
    /** The time of a note about a learner without any contact. Where nobody ever met her, her term runs from the first. */
    FIRST_NOTE,
    /** Once that person is erased, the room lets go of the id itself, and no alias takes its place. */
    RELEASED,
    /** The time from which the term of the row's structure runs. */
    TERM_BEGINS,
    /** The last day of the row: it leaves after it. */
    LAST_DAY
}

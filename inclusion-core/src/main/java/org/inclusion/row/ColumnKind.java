package org.inclusion.row;

/** The kind of the values of a column. */
public enum ColumnKind {
    /** A text. */
    TEXT,
    /** A text of the shape of an id. A text of another shape could be stored, but never be read again. */
    ID,
    /** The name of an open kind. A text of another shape could be stored, but never be read again. */
    NAME,
    /** A day, as a text of ISO 8601. */
    DAY,
    /** An instant, to the microsecond. */
    TIME,
    /** A whole number. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** A line of JSON. */
    BODY
}

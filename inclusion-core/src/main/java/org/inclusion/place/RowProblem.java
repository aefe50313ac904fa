package org.inclusion.place;

import java.util.Objects;

/**
 * A problem in a file of help places: something was not imported, or not as it was written.
 *
 * @param row which row of the file, from 1 on, headings left out; 0 where it is about the file as a whole
 * @param column the name of the column, or empty where it is about the row as a whole
 * @param kind what is wrong
 * @param value what stands there, 80 characters at most; or empty
 * @param refused whether the row was refused; else the row was taken without this value, or, with {@link
 *     Kind#OLDER_THAN_KEPT}, the kept version stays
 */
public record RowProblem(long row, String column, Kind kind, String value, boolean refused) {

    private static final int SHOWN = 80;

    /** The kinds of problem. */
    public enum Kind {
        /** There is no value where one is needed, or a column is missing. */
        MISSING,
        /** The value has another shape. */
        MISSHAPEN,
        /** The value is not on the list of its column. */
        NOT_ON_THE_LIST,
        /** The value is longer than is kept. */
        TOO_LONG,
        /** An earlier row of the file has this id. */
        TWICE,
        /** The point lies nowhere in France. */
        OUTSIDE_FRANCE,
        /** The point lies in France once latitude and longitude change places. */
        SWAPPED,
        /** The day is later than tomorrow. */
        IN_THE_FUTURE,
        /** The kept version of the place is newer, and stays. */
        OLDER_THAN_KEPT,
        /** The hours contradict themselves, so the place is never shown as open. */
        WRONG_HOURS,
        /** The hours cannot be parsed, so the place is never shown as open. */
        UNKNOWN_HOURS,
        /** Nothing reads this column. */
        UNKNOWN_COLUMN,
        /** The file is not in UTF-8, and is read as Windows-1252. */
        OLD_ENCODING,
        /** The file cannot be read from here on. */
        BROKEN_FILE,
        /** The file has more rows than are read at once. */
        TOO_MANY_ROWS
    }

    /**
     * Cuts the value, and takes signs out of it that no line of text can hold.
     */
    public RowProblem {
        Objects.requireNonNull(kind, "kind");
        String cut = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
        value = cut.replaceAll("\\p{Cntrl}", " ");
    }
}

package org.inclusion.lab.table;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A table that cannot be used. The message is one line: the file, the row, the column, and what is wrong there. */
public final class InvalidTableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private InvalidTableException(String message) {
        super(message);
    }

    /**
     * Something wrong at a place.
     *
     * @param file the file
     * @param row the row as a spreadsheet counts: the header is row 1; 0 for the file as a whole
     * @param column the column's name; null for the row as a whole
     * @param problem what is wrong
     */
    public static InvalidTableException at(Path file, long row, @Nullable String column, String problem) {
        StringBuilder place = new StringBuilder().append(file.getFileName());
        if (row > 0) {
            place.append(", row ").append(row);
        }
        if (column != null) {
            place.append(", column ").append(column.isEmpty() ? "without a name" : column);
        }
        return new InvalidTableException(place + ": " + problem.replaceAll("\\R", " "));
    }
}

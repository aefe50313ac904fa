package org.inclusion.place;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the rows of a file of help places, one after the other. <strong>Port.</strong> Implemented by {@code
 * inclusion-formats} for the formats in use in France, and by a host for others. Used by one thread.
 */
public interface PlaceRows extends Closeable {

    /**
     * Reads the next row. Wherever the file is broken, the last row says so, with {@link RowProblem.Kind#BROKEN_FILE}.
     *
     * @return the row, or empty at the end of the file
     * @throws IOException if the file cannot be reached any more
     */
    Optional<PlaceRow> next() throws IOException;
}

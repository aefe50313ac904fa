package org.inclusion.accompaniment;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes accompaniments for another system. <strong>Port.</strong> Implemented by {@code inclusion-formats} for the
 * Coop de la médiation numérique, and by a host for others. Thread-safe.
 */
public interface AccompanimentFormat {

    /**
     * The name under which an export is asked for.
     *
     * @return lower-case letters and digits: {@code csv}
     */
    String name();

    /**
     * The type of the file.
     *
     * @return a media type: {@code text/csv;charset=UTF-8}
     */
    String mediaType();

    /**
     * Begins a file.
     *
     * @param out takes the bytes; it stays open
     * @return takes the rows, one after the other; used by one thread
     * @throws IOException if the stream fails
     */
    Rows begin(OutputStream out) throws IOException;

    /** Takes the rows of one file. <strong>Port.</strong> Implemented with the format. Used by one thread. */
    interface Rows {

        /**
         * Writes a row.
         *
         * @param row an accompaniment or a workshop
         * @throws IOException if the stream fails
         */
        void write(ExportedActivity row) throws IOException;

        /**
         * Ends the file. A file without its end is not whole.
         *
         * @throws IOException if the stream fails
         */
        void end() throws IOException;
    }
}

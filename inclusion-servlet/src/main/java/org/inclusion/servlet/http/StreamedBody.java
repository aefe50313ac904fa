package org.inclusion.servlet.http;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer that is made while it is sent. */
@FunctionalInterface
public interface StreamedBody {

    /**
     * Writes the body. Whatever it throws before the first byte has left becomes a problem document; afterwards the
     * connection breaks, so that nobody takes a part for the whole.
     *
     * @param out the way to the caller; it stays open
     * @throws IOException if the caller is gone
     */
    void writeTo(OutputStream out) throws IOException;
}

package org.inclusion.jpa.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an export, one after another. A row has up to a few million characters; what has more is no row of ours.
 * For one reading.
 */
final class ExportLines {

    /** In characters: five times the largest photo of a lesson, in Base64. */
    private static final int LONGEST = 16 << 20;

    private final BufferedReader reader;
    private long number;

    ExportLines(InputStream in) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line; null at the end.
     *
     * @throws IllegalArgumentException if it is too long
     * @throws UncheckedIOException if it cannot be read
     */
    @Nullable
    String next() {
        number++;
        StringBuilder line = new StringBuilder();
        try {
            int sign = reader.read();
            if (sign < 0) {
                return null;
            }
            while (sign >= 0 && sign != '\n') {
                if (line.length() == LONGEST) {
                    throw new IllegalArgumentException(
                            "line " + number + ": it is longer than " + LONGEST + " characters");
                }
                line.append((char) sign);
                sign = reader.read();
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
